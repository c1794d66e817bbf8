package fr.levier.api;

import fr.levier.people.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which schema the answer of a route has; the document of the API is made of this, and a test holds the answers to it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface HttpAnswers {
    /** The schema of the answer. */
    String value();

    /** The schema of the body that is sent; empty for a route that takes none. */
    String takes() default "";

    /** What a key must open for this route; nothing for a route that needs no key. */
    Scope[] by() default {};
}
