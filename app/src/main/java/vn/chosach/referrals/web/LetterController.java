package vn.chosach.referrals.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.Referrals;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Soạn công văn: the sender lets a covering letter be drafted from what was handed over. */
@Controller
record LetterController(Referrals referrals, CoveringLetters letters) {

  static final String PATH = "/cong-van";

  @PostMapping(ReferralRoutes.DESK + "/" + ReferralRoutes.ID + PATH)
  String draft(@PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    ReferralFile file =
        referrals
            .open(id, ActingOfficer.of(viewer))
            .filter(ReferralFile::sender)
            .orElseThrow(Page::absent);
    ReferralFile.Content content = file.content();
    if (content == null) {
      throw Page.absent();
    }
    return letters
        .draft(file, content, page, viewer)
        .settle(
            done -> {
              said.say("referrals.covering.drafted");
              return page.redirect(CoveringLetters.address(done.id()));
            },
            refused -> {
              said.say("referrals.covering.refused", page.t(refused));
              return page.redirect(ReferralRoutes.DESK + "/" + id);
            });
  }
}
