package vn.vankho.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.vankho.access.NotAllowed;

/// Runs one command line in a workplace.
final class CommandRunner {

    private CommandRunner() {}

    static int run(List<String> arguments, Workplace workplace) {
        return commandLine(workplace).execute(arguments.toArray(String[]::new));
    }

    /// Whether the command line names a command that works on the office's home. A wrong call
    /// does not.
    static boolean needsHome(List<String> arguments, Workplace workplace) {
        try {
            return leaf(commandLine(workplace).parseArgs(arguments.toArray(String[]::new)))
                    .isAnnotationPresent(NeedsHome.class);
        } catch (ParameterException e) {
            return false;
        }
    }

    private static Class<?> leaf(ParseResult parsed) {
        var result = parsed;
        while (result.hasSubcommand()) {
            result = result.subcommand();
        }
        return result.isUsageHelpRequested()
                ? Object.class
                : result.commandSpec().userObject().getClass();
    }

    private static CommandLine commandLine(Workplace workplace) {
        return new CommandLine(RootCommand.class, factory(workplace))
                .setOut(workplace.out())
                .setErr(workplace.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> explain(wrong))
                .setExecutionExceptionHandler((broken, command, parsed) -> fail(broken, workplace));
    }

    private static IFactory factory(Workplace workplace) {
        return new IFactory() {
            @Override
            public <T> T create(Class<T> type) throws Exception {
                if (OfficeCommand.class.isAssignableFrom(type)) {
                    return type.getDeclaredConstructor(Workplace.class).newInstance(workplace);
                }
                return CommandLine.defaultFactory().create(type);
            }
        };
    }

    private static int explain(ParameterException wrong) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println(
                switch (wrong) {
                    case MissingParameterException missing ->
                            "Lệnh còn thiếu: "
                                    + String.join(
                                            ", ",
                                            missing.getMissing().stream()
                                                    .map(part -> part.paramLabel())
                                                    .toList());
                    case UnmatchedArgumentException unknown ->
                            "Không hiểu: " + String.join(" ", unknown.getUnmatched());
                    default -> "Lệnh chưa đúng: " + wrong.getMessage();
                });
        wrong.getCommandLine().usage(err);
        err.flush();
        return ExitStatus.WRONG_CALL;
    }

    private static int fail(Exception broken, Workplace workplace) {
        if (broken instanceof NotAllowed) {
            workplace.complain("Người chạy lệnh không có quyền làm việc này.");
        } else {
            workplace.complain("Lệnh không làm được: " + Failures.sentence(broken));
        }
        return ExitStatus.FAILED;
    }
}
