package fr.levier.command;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.people.AuthorityNames;
import java.util.LinkedHashMap;
import java.util.Map;

/** Joins the room of people, which knows authorities by their SIREN, to that of authorities. */
record KnownNames(Authorities authorities) implements AuthorityNames {
    @Override
    public String name(String siren) {
        return authorities.find(siren).map(Authority::name).orElse(siren);
    }

    @Override
    public Map<String, String> all() {
        Map<String, String> names = new LinkedHashMap<>();
        authorities.list().forEach(authority -> names.put(authority.siren(), authority.name()));
        return names;
    }
}
