package vn.chosach.catalogue;

import vn.chosach.ui.Lang;

/**
 * A name that the lists hold in both languages of the portal.
 *
 * @param vi official Vietnamese, normalised (NFC)
 * @param en English
 */
public record Bilingual(String vi, String en) {

  public String in(Lang lang) {
    return switch (lang) {
      case VI -> vi;
      case EN -> en;
    };
  }
}
