package fr.levier.yaml;

import fr.levier.problem.Place;

/** One value of a YAML file, with the place where it stands. */
public sealed interface YamlValue permits YamlMap, YamlList, YamlText {

    Place place();
}
