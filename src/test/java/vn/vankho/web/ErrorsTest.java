package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.vankho.access.Action;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.Refusal;

class ErrorsTest {

    private final MockMvcTester pages =
            MockMvcTester.of(
                    Set.of(new Trouble()),
                    builder -> builder.setControllerAdvice(new Errors()).build());

    @Controller
    static class Trouble {

        @GetMapping("/{what}")
        String trouble(@PathVariable String what) {
            throw switch (what) {
                case "rights" ->
                        new NotAllowed(new Person("a", "A", Set.of(Role.READER)), Action.DRAFT);
                case "size" -> new MaxUploadSizeExceededException(1);
                case "refusal" -> new Refused();
                default -> new IllegalStateException("jdbc:sqlite:/home/secret.db is locked");
            };
        }
    }

    static final class Refused extends Refusal {
        Refused() {
            super("Số này đã gạch.");
        }
    }

    @Test
    void tellsNothingTechnicalWhenSomethingBreaks() {
        var answer = pages.get().uri("/anything").exchange();
        assertThat(answer).hasStatus(500).hasViewName("web/error");
        assertThat(answer.getMvcResult().getModelAndView().getModel().toString())
                .doesNotContain("jdbc", "Exception");
    }

    @Test
    void givesEachIncidentANumber() {
        assertThat(incident()).matches("[0-9a-f]{8}").isNotEqualTo(incident());
    }

    @Test
    void saysThatThePersonMayNot() {
        assertThat(pages.get().uri("/rights")).hasStatus(403).hasViewName("web/error");
    }

    @Test
    void saysThatAFileIsTooLarge() {
        assertThat(pages.get().uri("/size")).hasStatus(413).hasViewName("web/error");
    }

    @Test
    void repeatsTheSentenceOfARefusal() {
        var answer = pages.get().uri("/refusal").exchange();
        assertThat(answer).hasStatus(409);
        assertThat(answer.getMvcResult().getModelAndView().getModel().toString())
                .contains("Số này đã gạch.");
    }

    @Test
    void answersAScriptInJson() {
        assertThat(pages.get().uri("/rights").header("X-Requested-With", "XMLHttpRequest"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("sentence")
                .asString()
                .contains("không có quyền");
    }

    private String incident() {
        var model =
                pages.get().uri("/anything").exchange().getMvcResult().getModelAndView().getModel();
        return String.valueOf(model.get("incident"));
    }
}
