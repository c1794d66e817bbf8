package fr.levier.api;

import fr.levier.people.Scope;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.inject.MethodExecutionHandle;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Knows the routes of the API as the server has them, which may list one twice: those that say what they answer. */
@Singleton
final class HttpRoutes {
    private final Router router;

    HttpRoutes(Router router) {
        this.router = router;
    }

    List<Operation> operations() {
        return router.uriRoutes()
                .filter(route -> route.getTargetMethod().hasAnnotation(HttpAnswers.class))
                .filter(route -> !List.of("HEAD", "OPTIONS").contains(route.getHttpMethodName()))
                .map(HttpRoutes::operation)
                .distinct()
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
                .toList();
    }

    private static Operation operation(UriRouteInfo<?, ?> route) {
        MethodExecutionHandle<?, ?> method = route.getTargetMethod();
        String path = route.getUriMatchTemplate().toPathString().replaceFirst("(.)/$", "$1");
        return new Operation(
                route.getHttpMethodName(),
                path,
                method.getMethodName(),
                Arrays.stream(method.getArguments())
                        .flatMap(argument -> parameter(argument, path).stream())
                        .toList(),
                method.stringValue(HttpAnswers.class).orElseThrow(),
                method.stringValue(HttpAnswers.class, "takes").filter(Predicate.not(String::isEmpty)),
                Arrays.stream(method.enumValues(HttpAnswers.class, "by", Scope.class))
                        .map(Scope::name)
                        .toList());
    }

    private static Optional<Operation.Parameter> parameter(Argument<?> argument, String path) {
        String name = argument.getName();
        boolean inPath = path.contains("{" + name + "}");
        if (!inPath && !argument.getAnnotationMetadata().hasAnnotation(QueryValue.class)) {
            return Optional.empty();
        }
        String otherwise = argument.getAnnotationMetadata()
                .stringValue(QueryValue.class, "defaultValue")
                .orElse("");
        return Optional.of(new Operation.Parameter(name, inPath, argument.getType() == int.class, otherwise));
    }
}
