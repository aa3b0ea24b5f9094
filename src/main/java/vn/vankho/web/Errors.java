package vn.vankho.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.json.JacksonJsonView;
import vn.vankho.access.NotAllowed;
import vn.vankho.archive.UnknownDocument;
import vn.vankho.drafting.NoSuchDraft;
import vn.vankho.home.Refusal;

/// The one place where something that went wrong becomes a plain sentence, an incident number
/// and a line in the log. Technical text never reaches a page.
@Controller
@ControllerAdvice
class Errors implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed refused, HttpServletRequest request) {
        return say(HttpStatus.FORBIDDEN, refused, request);
    }

    @ExceptionHandler({UnknownDocument.class, NoSuchDraft.class})
    ModelAndView notHere(Refusal refusal, HttpServletRequest request) {
        return say(HttpStatus.NOT_FOUND, refusal, request);
    }

    /// A refusal carries its own sentence.
    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        var sentence = new Sentence("Chưa làm được việc này", String.valueOf(refusal.getMessage()));
        return say(HttpStatus.CONFLICT, sentence, refusal, request);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException refused, HttpServletRequest request) {
        return say(HttpStatus.CONTENT_TOO_LARGE, refused, request);
    }

    @ExceptionHandler
    ModelAndView anything(Exception failure, HttpServletRequest request) {
        return say(statusOf(failure), failure, request);
    }

    /// The reader went away in the middle of an answer: nobody is left to tell.
    @ExceptionHandler
    void nobodyListens(AsyncRequestNotUsableException gone) {
        log.debug("The reader of an answer went away", gone);
    }

    /// What failed outside of any controller, such as in a filter.
    @RequestMapping("${spring.web.error.path:/error}")
    ModelAndView outside(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status =
                code instanceof Integer number
                        ? HttpStatusCode.valueOf(number)
                        : HttpStatus.NOT_FOUND;
        return say(status, failure instanceof Throwable thrown ? thrown : null, request);
    }

    private static HttpStatusCode statusOf(Exception failure) {
        return switch (failure) {
            case ErrorResponse known -> known.getStatusCode();
            // An address with something in it that cannot be an id, a page or a year.
            case TypeMismatchException _ -> HttpStatus.NOT_FOUND;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static ModelAndView say(
            HttpStatusCode status, @Nullable Throwable failure, HttpServletRequest request) {
        return say(status, Sentence.forStatus(status), failure, request);
    }

    private static ModelAndView say(
            HttpStatusCode status,
            Sentence sentence,
            @Nullable Throwable failure,
            HttpServletRequest request) {
        var incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log(status, incident, failure, request);
        var answer =
                wantsJson(request)
                        ? new ModelAndView(
                                json(), Map.of("sentence", sentence.text(), "incident", incident))
                        : new ModelAndView(
                                "web/error", Map.of("sentence", sentence, "incident", incident));
        answer.setStatus(status);
        answer.addObject("status", status.value());
        return answer;
    }

    private static void log(
            HttpStatusCode status,
            String incident,
            @Nullable Throwable failure,
            HttpServletRequest request) {
        if (status.is5xxServerError()) {
            log.error(
                    "Incident {}: {} {}",
                    incident,
                    request.getMethod(),
                    request.getRequestURI(),
                    failure);
        } else {
            log.info(
                    "Incident {}: {} {} answered {}: {}",
                    incident,
                    request.getMethod(),
                    request.getRequestURI(),
                    status.value(),
                    String.valueOf(failure));
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    private static View json() {
        return new JacksonJsonView();
    }
}
