/// The books of outgoing and incoming documents; gives out each number once.
@ApplicationModule(
        displayName = "Register",
        allowedDependencies = {"document", "office", "drafting", "access", "home"})
@NullMarked
package vn.vankho.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
