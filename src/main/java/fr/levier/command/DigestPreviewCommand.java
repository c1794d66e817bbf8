package fr.levier.command;

import fr.levier.call.CallJson;
import fr.levier.digest.Digest;
import fr.levier.digest.EmlWriter;
import fr.levier.message.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code levier digest preview}: the letter that an authority's officer would receive; nothing is recorded or sent. */
@Command(name = "preview")
final class DigestPreviewCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final AuthorityArgument who = new AuthorityArgument();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "levier.option.preview-date")
    private @Nullable LocalDate date;

    @Option(names = "--eml", paramLabel = "FILE", descriptionKey = "levier.option.eml")
    private @Nullable Path eml;

    DigestPreviewCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        try (Session session = Session.reading(store, output, messages)) {
            Instant now = session.at(date);
            Optional<Digest> digest =
                    session.bean(PreviewLetters.class).compose(who.situation(session), now, messages.locale());
            if (digest.isEmpty()) {
                output.print(
                        () -> CallJson.mapper().createObjectNode().putNull("subject"),
                        () -> messages.text("levier.digest.nothing"));
                return ExitCode.DONE.code();
            }
            print(session.bean(EmlWriter.class), digest.get());
            return ExitCode.DONE.code();
        }
    }

    private void print(EmlWriter writer, Digest digest) throws IOException {
        if (eml != null) {
            writer.write(digest, eml);
            output.err().println(messages.text("levier.digest.written", eml));
        }
        output.print(
                () -> CallJson.mapper()
                        .createObjectNode()
                        .put("period", digest.period().name())
                        .put("text", writer.text(digest))
                        .put("html", writer.html(digest)),
                () -> writer.text(digest));
    }
}
