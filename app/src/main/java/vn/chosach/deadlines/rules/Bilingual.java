package vn.chosach.deadlines.rules;

import vn.chosach.ui.Lang;

/** Words of the reference tables in both languages. */
public record Bilingual(String vi, String en) {

  public String in(Lang lang) {
    return lang == Lang.EN ? en : vi;
  }
}
