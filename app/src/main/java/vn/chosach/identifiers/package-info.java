/**
 * Dấu định danh: reads telephone numbers, bank accounts, tax codes, citizen numbers, addresses of
 * shops and items, links and e-mail addresses out of text and out of QR codes in photos, and gives
 * each the one key under which all its spellings meet.
 *
 * <p>Pure functions: no Spring, no network, no clock. A short link is kept as it is and never
 * opened. What is read here is a machine's reading, never a person's judgement.
 */
@ApplicationModule(
    displayName = "Identifiers",
    allowedDependencies = {"kernel"})
@NullMarked
package vn.chosach.identifiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
