/// The books of outgoing and incoming documents; gives out each number once; prints the books.
@ApplicationModule(
        displayName = "Register",
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
package vn.vankho.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
