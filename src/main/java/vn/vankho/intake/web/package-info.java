/// The page where files come in.
@NullMarked
package vn.vankho.intake.web;

import org.jspecify.annotations.NullMarked;
