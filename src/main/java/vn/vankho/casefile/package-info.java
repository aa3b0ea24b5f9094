/// Puts documents into case files (*hồ sơ*), says how long each must be kept, and takes them to the
/// archive of the office or, by a recorded decision only, to their destruction.
@ApplicationModule(
        displayName = "Case files",
        allowedDependencies = {
            "document",
            "vietnamese",
            "office",
            "form",
            "archive",
            "intake",
            "drafting",
            "access",
            "home"
        })
@NullMarked
package vn.vankho.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
