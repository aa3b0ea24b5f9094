/// The page of the certificates that the office trusts.
@NullMarked
package vn.vankho.signature.web;

import org.jspecify.annotations.NullMarked;
