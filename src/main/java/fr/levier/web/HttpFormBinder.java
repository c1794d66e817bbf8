package fr.levier.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers the form whose token was checked; a request without a form has an empty one. */
@Singleton
public final class HttpFormBinder implements TypedRequestArgumentBinder<Form> {
    static final String FORM = "levier.form";
    static final String UPLOAD = "levier.upload";

    @Override
    public Argument<Form> argumentType() {
        return Argument.of(Form.class);
    }

    @Override
    public BindingResult<Form> bind(ArgumentConversionContext<Form> context, HttpRequest<?> source) {
        Form form = of(source);
        return () -> Optional.of(form);
    }

    /** Returns the file that came with a form, if one was chosen. */
    public static Optional<Upload> upload(HttpRequest<?> request) {
        return request.getAttribute(UPLOAD, Upload.class);
    }

    /** Returns the form that came with a request. */
    public static Form of(HttpRequest<?> request) {
        return request.getAttribute(FORM, Form.class).orElse(Form.EMPTY);
    }
}
