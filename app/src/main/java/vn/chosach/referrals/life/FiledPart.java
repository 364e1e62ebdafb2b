package vn.chosach.referrals.life;

import java.util.List;

/**
 * A part of a file as it was handed over.
 *
 * @param sheets its number of sheets, as the sender counted them
 * @param papers its papers by name; none where the sender counted only
 */
public record FiledPart(int sheets, List<String> papers) {

  public FiledPart {
    papers = List.copyOf(papers);
  }
}
