package vn.vankho;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.vankho.cli.Commands;
import vn.vankho.sandbox.WorkerMain;

/// Starts Văn khố: the web application, or one command of the terminal.
@SpringBootApplication
public class Vankho {

    public static void main(String[] args) throws InterruptedException {
        if (args.length > 0 && args[0].equals(WorkerMain.ARGUMENT)) {
            WorkerMain.main(args);
        }
        var exit = Commands.run(Vankho.class, args);
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        SpringApplication.run(Vankho.class, args);
    }
}
