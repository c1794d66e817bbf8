package fr.levier.command;

import fr.levier.financing.PlanJson;
import fr.levier.financing.PlanSchemas;
import fr.levier.financing.PlanText;
import fr.levier.financing.Reckoning;
import fr.levier.financing.pdf.PlanPdf;
import fr.levier.financing.sheet.PlanExport;
import fr.levier.financing.sheet.PlanTemplate;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levier plan}: computes one financing plan; no database. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final PlanOptions options = new PlanOptions();

    @Option(names = "--xlsx", paramLabel = "FILE.xlsx", descriptionKey = "levier.option.xlsx")
    private @Nullable Path export;

    @Option(names = "--pdf", paramLabel = "FILE.pdf", descriptionKey = "levier.option.pdf")
    private @Nullable Path pdf;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Wanted wanted;

    /** Either a plan to compute or the form in which plans are written. */
    static final class Wanted {
        @Parameters(paramLabel = "FILE.yml", descriptionKey = "levier.option.plan")
        private @Nullable Path file;

        @Option(names = "--schema", descriptionKey = "levier.option.schema")
        private boolean schema;

        @Option(names = "--template", paramLabel = "FILE.xlsx", descriptionKey = "levier.option.template")
        private @Nullable Path template;
    }

    PlanCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (wanted.template != null) {
            written(wanted.template, new PlanTemplate(messages)::write);
            return ExitCode.DONE.code();
        }
        if (wanted.schema || wanted.file == null) {
            options.json(PlanSchemas.ofFiles());
            return ExitCode.DONE.code();
        }
        var rulebook = options.rulebook();
        Reckoning reckoning = Reckoning.of(PlanFile.read(rulebook, wanted.file));
        if (export != null) {
            written(export, new PlanExport(reckoning, messages)::write);
        }
        if (pdf != null) {
            written(pdf, new PlanPdf(reckoning, messages)::write);
        }
        options.print(() -> PlanJson.of(reckoning, messages), () -> PlanText.of(reckoning, messages));
        return (reckoning.holds() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD).code();
    }

    /** Something that is written to a file. */
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** A file that is there may be somebody's work: it is not replaced. */
    private void written(Path file, Content content) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            content.write(out);
        } catch (FileAlreadyExistsException there) {
            throw new Refusal(Problem.at(Place.of(file.toString()), "levier.problem.exists"), there);
        } catch (IOException unwritable) {
            throw new Refusal(Problem.at(Place.of(file.toString()), "levier.problem.unwritable"), unwritable);
        }
        options.err().println(messages.text("levier.plan.written", file));
        options.err().flush();
    }
}
