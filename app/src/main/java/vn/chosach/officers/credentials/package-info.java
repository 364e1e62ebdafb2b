/**
 * What officers prove themselves with: passwords, one-time codes, recovery codes, passkeys,
 * one-time links, and the brake on guessing.
 */
@NullMarked
package vn.chosach.officers.credentials;

import org.jspecify.annotations.NullMarked;
