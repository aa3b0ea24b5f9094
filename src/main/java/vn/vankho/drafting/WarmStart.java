package vn.vankho.drafting;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Spares the first person of the day the seconds that docx4j needs to get ready.
@Component
class WarmStart {

    @EventListener
    void started(WebServerInitializedEvent event) {
        Filler.warmUp();
    }
}
