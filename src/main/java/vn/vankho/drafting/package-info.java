/// Makes a draft from a template and data; fills it; renders .docx and PDF.
@ApplicationModule(
        displayName = "Drafting",
        allowedDependencies = {
            "document",
            "vietnamese",
            "office",
            "report",
            "report :: forward",
            "form",
            "intake",
            "signature",
            "archive",
            "access",
            "home",
            "sandbox"
        })
@NullMarked
package vn.vankho.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
