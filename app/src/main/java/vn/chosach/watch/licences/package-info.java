/**
 * Papers of who stands behind a watched place: registration, notice to the ministry, licences for
 * conditional goods; what officers found of them, and what of it stands beside a listing.
 */
@NullMarked
package vn.chosach.watch.licences;

import org.jspecify.annotations.NullMarked;
