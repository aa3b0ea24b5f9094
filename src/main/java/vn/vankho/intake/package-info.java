/// Takes any file in, finds out what it is and says, and proposes the document that it holds.
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "document",
            "vietnamese",
            "office",
            "report",
            "archive",
            "access",
            "home",
            "sandbox"
        })
@NullMarked
package vn.vankho.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
