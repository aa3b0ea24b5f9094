/// Certificate chains, timestamps and revocation, by the DSS library of the European Commission,
/// from stored certificates and lists only.
@NullMarked
package vn.vankho.signature.chain;

import org.jspecify.annotations.NullMarked;
