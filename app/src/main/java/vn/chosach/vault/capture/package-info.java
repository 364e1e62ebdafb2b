/**
 * Captures: pages of the net fetched by the server itself, kept as WARC with a picture, a record, a
 * manifest of hashes and the hour by an authority for time stamps. Nothing here happens in the
 * request of a person.
 */
@NullMarked
package vn.chosach.vault.capture;

import org.jspecify.annotations.NullMarked;
