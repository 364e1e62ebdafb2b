package vn.chosach.documents.checking;

import java.util.List;
import java.util.regex.Pattern;
import vn.chosach.documents.checking.Deviation.DeviationFound;
import vn.chosach.documents.reading.Sheet;
import vn.chosach.kernel.Folding;

/** What each decision says: whence the power, who carries it out, who of them receives it. */
record DecisionCheck(List<Sheet.Paragraph> paragraphs, Findings findings) {

  private static final String ON_PAPERS = "30/2020/NĐ-CP";
  private static final Pattern POWER =
      Pattern.compile("Căn cứ .*(Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định).*");
  private static final Pattern ARTICLE = Pattern.compile("Điều (\\d+)\\..*", Pattern.DOTALL);
  private static final Pattern CARRIES_OUT =
      Pattern.compile("(?iu)thi hành|thực hiện|chấp hành|được gửi");

  void run() {
    List<String> lines = paragraphs.stream().map(one -> Folding.nfc(one.text().strip())).toList();
    boolean power =
        lines.stream().anyMatch(one -> POWER.matcher(one).matches() && !one.contains(ON_PAPERS));
    if (!power) {
      findings.pages(PaperRule.POWER_BASIS, DeviationFound.LACKS, "Căn cứ …");
    }
    int last = -1;
    for (int at = 0; at < lines.size(); at++) {
      if (ARTICLE.matcher(lines.get(at)).matches()) {
        last = at;
      }
    }
    int end = lines.lastIndexOf("Nơi nhận:");
    int foot = end < 0 ? lines.size() : end;
    boolean carried =
        last >= 0
            && lines.subList(last, Math.max(last, foot)).stream()
                .anyMatch(one -> CARRIES_OUT.matcher(one).find());
    if (!carried) {
      findings.pages(PaperRule.CARRY_OUT, DeviationFound.LACKS, "Điều …");
    }
    if (lines.stream().skip(foot).noneMatch(one -> one.startsWith("- Như Điều"))) {
      findings.pages(PaperRule.AS_ARTICLE, DeviationFound.LACKS, "- Như Điều …;");
    }
  }
}
