/**
 * Tra cứu trước khi trả tiền: tells a citizen what an agency has made public about a link, a
 * telephone number, a bank account, a tax code or a shop. It knows only what follows from live
 * publications on grounds that let the business be named; an open case, an unpublished one and a
 * tip that no case confirmed leave no trace here, in words, in counts or in time.
 *
 * <p>A shop can also bear a label by public criteria: with evidence, after it could reply, by a
 * signed paper, for some months, and open to an appeal that somebody else decides (Luật
 * 19/2023/QH15). It is information for buyers and no certificate.
 *
 * <p>What is asked for is kept nowhere. What is known is found by keyed marks.
 */
@ApplicationModule(
    displayName = "Trust",
    allowedDependencies = {
      "kernel",
      "identifiers",
      "ui",
      "ui :: figures",
      "ui :: lists",
      "ui :: share",
      "ui :: form",
      "vault",
      "journal",
      "directory",
      "catalogue",
      "officers",
      "officers :: naming",
      "lifecycle",
      "lifecycle :: steps",
      "documents",
      "documents :: content",
      "documents :: prepared",
      "cases",
      "cases :: life",
      "publicity",
      "publicity :: life"
    })
@NullMarked
package vn.chosach.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
