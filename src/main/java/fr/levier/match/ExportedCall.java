package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.CallView;
import fr.levier.call.Deadline;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One call in a file.
 *
 * @param title with what must not be overlooked before it: that the call is invented, or that its format was never seen
 * @param marks the same, apart
 * @param verdict in words, for whom it was judged; with « présumé » when something assumed takes part
 * @param page where Levier shows it
 * @param attribution whose words these are and under which terms
 * @param deadlines in order
 */
record ExportedCall(
        Call call,
        CallView view,
        String title,
        List<String> marks,
        Optional<String> verdict,
        URI page,
        List<String> attribution,
        List<Deadline> deadlines) {}
