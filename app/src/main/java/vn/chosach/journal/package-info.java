/**
 * Nhật ký: the append-only log of every act. One verb writes, in the transaction of the act itself;
 * the application's database role can neither change nor remove an entry. Each entry becomes a leaf
 * of a Merkle tree (RFC 6962) that is signed, published and cosigned by witnesses of other
 * agencies, so that a change by anybody else is found.
 */
@ApplicationModule(
    displayName = "Journal",
    allowedDependencies = {"kernel", "ui", "ui :: figures", "ui :: lists"})
@NullMarked
package vn.chosach.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
