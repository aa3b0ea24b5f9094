/// Takes a draft through number, signature and archive, one recorded step at a time.
@ApplicationModule(
        displayName = "Issuing",
        allowedDependencies = {
            "document",
            "vietnamese",
            "office",
            "form",
            "drafting",
            "drafting :: forward",
            "intake",
            "register",
            "signature",
            "archive",
            "access",
            "home",
            "sandbox"
        })
@NullMarked
package vn.vankho.issuing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
