package vn.chosach.directory.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.chosach.kernel.ProvincePack;

/**
 * The pack of another province, for tests of other rooms: drafted by the command, then given a plan
 * and outlines of its own as its clerk would.
 */
public final class DraftedPack {

  private DraftedPack() {}

  /** Writes it into an absent folder, as of that day; nothing grave is missing. */
  public static Path of(String code, Path folder, LocalDate day) throws IOException {
    PackMaker.make(code, folder, day);
    filled(folder);
    assertThat(PackCheck.of(ProvincePack.of(folder.toString()), day))
        .noneMatch(PackFault::grave)
        .extracting(PackFault::code)
        .as("with a plan and outlines of its own")
        .doesNotContain("no-outline", "no-plan");
    return folder;
  }

  /** What the command cannot know: the plan of the province, and where its communes lie. */
  private static void filled(Path pack) throws IOException {
    Files.writeString(
        pack.resolve("plan.csv"),
        """
        number,title_vi,title_en,owner,first_day,last_day,basis,issued_on,note_vi
        01/KH-BCĐ389,Kế hoạch chống hàng giả trên không gian mạng năm 2026,Plan of 2026,BCD389-DT,2025-12-15,2026-12-14,,2025-12-15,
        """);
    Files.writeString(pack.resolve("goals.csv"), "ref,title_vi,title_en\nI,Kiểm tra,Checks\n");
    Files.writeString(
        pack.resolve("duties.csv"),
        """
        ref,goal,r,title_vi,title_en,lead,partners,frequency,due,kinds
        I.1,I,R26,Kiểm tra người bán trên mạng,Check sellers on the net,QLTT-DT,CA-DT|ALL,MONTH,,inspections
        I.2,I,R76,Tuyên truyền,Outreach,MTTQ-DT,,QUARTER,,document
        """);
    Files.writeString(pack.resolve("partner-groups.csv"), "group,agency\n");
    var outlines = new StringBuilder("code,path\n");
    int at = 0;
    for (var row : ProvincePack.of(pack.toString()).table("areas.csv")) {
      if ("COMMUNE".equals(row.optional("level")) && row.text("key").endsWith(".20250701")) {
        int x = at % 16 * 40;
        int y = at / 16 * 40;
        outlines.append(row.text("code")).append(",M").append(x).append(' ').append(y);
        outlines.append("l38 0l0 38l-38 0z\n");
        at++;
      }
    }
    Files.writeString(pack.resolve("outlines.csv"), outlines.toString());
  }
}
