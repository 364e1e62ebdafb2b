package vn.chosach.tips.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Refusal;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** Receives what an officer typed for somebody else, with its files, and hands over the receipt. */
@Component
class Entering {

  private final Tips tips;
  private final Vault vault;
  private final Origins origins;
  private final EntryPass.Office passes;
  private final EntryPages pages;
  private final EntryReceipts receipts;

  Entering(
      Tips tips,
      Vault vault,
      Origins origins,
      EntryPass.Office passes,
      EntryPages pages,
      EntryReceipts receipts) {
    this.tips = tips;
    this.vault = vault;
    this.origins = origins;
    this.passes = passes;
    this.pages = pages;
    this.receipts = receipts;
  }

  /** Where a form stands and what its sender may hand in. */
  record Counter(String view, String receipt, List<Channel> channels) {

    Channel channel(EntryForm form) {
      return channels.size() == 1 ? channels.getFirst() : form.channel();
    }
  }

  ModelAndView enter(
      Counter counter,
      Page page,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response) {
    var refused = new ArrayList<String>();
    FormBody body =
        FormBody.read(
            request,
            FormBody.Limits.PHOTOS,
            (before, name, file) ->
                passes
                    .opened(before.getOrDefault("pass", ""), viewer.officerId())
                    .map(pass -> vault.stage(pass.tip(), pass.tip(), name, file))
                    .ifPresent(
                        staging -> {
                          if (staging instanceof Staging.StagingRefused no) {
                            refused.add(name + ": " + page.t(no.refusal()));
                          }
                        }));
    var form = new EntryForm(body.fields());
    EntryPass pass = passes.opened(body.field("pass"), viewer.officerId()).orElse(null);
    if (pass == null) {
      var stale = FormErrors.none().with("story", page.t(Refusal.of("tips.entry-stale")));
      return draw(counter, passes.fresh(), form, stale, page, viewer);
    }
    Channel channel = counter.channel(form);
    FormErrors errors = pages.errors(form, channel, page);
    for (String reason : refused) {
      errors = errors.with("files", reason);
    }
    if (!errors.isEmpty()) {
      return draw(counter, pass, form, errors, page, viewer);
    }
    return switch (tips.receive(
        pass.tip(), pass.key().text(), form.report(channel), form.reporter(), viewer.actor())) {
      case Reception.Received received -> {
        origins.keep(received.tip(), form.origin());
        receipts.give(request, response, received);
        yield new ModelAndView(page.redirect(counter.receipt()));
      }
      case Reception.ReceptionRefused no ->
          draw(counter, pass, form, EntryPages.errors(no.faults(), page), page, viewer);
    };
  }

  private ModelAndView draw(
      Counter counter,
      EntryPass pass,
      EntryForm form,
      FormErrors errors,
      Page page,
      Viewer viewer) {
    var view =
        new ModelAndView(counter.view(), "entry", pages.of(pass, form, errors, page, viewer));
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
