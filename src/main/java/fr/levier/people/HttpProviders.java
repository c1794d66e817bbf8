package fr.levier.people;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.security.oauth2.client.OauthClient;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/**
 * The providers of identities that this instance trusts: usually none, or ProConnect. They are asked how they work when the pages
 * start, because the thread that reads requests may not wait for them.
 */
@Singleton
final class HttpProviders {
    private final BeanContext beans;
    private final String name;
    private volatile Map<String, String> known = Map.of();

    HttpProviders(BeanContext beans, @Value("${levier.openid.name:ProConnect}") String name) {
        this.beans = beans;
        this.name = name;
    }

    @EventListener
    void started(ServerStartupEvent event) {
        names();
    }

    /** Asks the providers that have not answered yet, and returns what people call those that did, by their code. */
    Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        beans.getBeansOfType(OauthClient.class).forEach(client -> names.put(client.getName(), name));
        known = names;
        return names;
    }

    /** Returns those that answered last, without asking. */
    Map<String, String> known() {
        return known;
    }
}
