package vn.vankho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Person;

/// Where a command runs: its two outputs, the folder that its relative paths start from, who runs
/// it, and the
/// office's features.
///
/// The same command runs in its own process, or inside the running server on behalf of a second
/// process.
///
/// @param features started at the first use only, so that a wrong call costs nothing
record Workplace(
        PrintWriter out,
        PrintWriter err,
        Path folder,
        Person person,
        Supplier<? extends BeanFactory> features) {

    <T> T the(Class<T> feature) {
        return features.get().getBean(feature);
    }

    Path path(String given) {
        return folder.resolve(given).toAbsolutePath().normalize();
    }

    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    void complain(String sentence) {
        err.println(sentence);
        err.flush();
    }

    /// One JSON object on a line of its own, in the order of the map.
    void json(Map<String, ?> object) {
        say(JsonMapper.shared().writeValueAsString(object));
    }
}
