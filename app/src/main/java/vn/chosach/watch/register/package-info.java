/** Register of watched places on the net, the programmes of checks, and goods in demand. */
@NullMarked
package vn.chosach.watch.register;

import org.jspecify.annotations.NullMarked;
