package fr.levier.call;

import java.util.List;

/** Every source of this instance, those that were never asked included. The application joins the sources behind this interface. */
@FunctionalInterface
public interface SourceDirectory {
    List<KnownSource> all();
}
