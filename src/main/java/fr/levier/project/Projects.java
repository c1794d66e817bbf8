package fr.levier.project;

import java.util.List;
import java.util.Optional;

/** The projects that this instance knows. */
public interface Projects {

    Optional<Project> find(String siren, String id);

    /** Returns the projects of one authority, by title. */
    List<Project> listOf(String siren);

    /** Stores the project, replacing what was known under its authority and identity. */
    void save(Project project);
}
