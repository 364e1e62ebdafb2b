package vn.chosach.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/**
 * Draws and reads forms with files. A file goes into custody as it comes and stays there beside a
 * refused field: the form that is drawn again carries the same pass. Their routes are {@code
 * SecretForms}.
 */
@Component
public class FormReader {

  /** A form with some documents: 200 fields and files, 1 MB of text, 150 MB in all. */
  private static final FormBody.Limits LIMITS =
      new FormBody.Limits(200, 1_000_000, 150_000_000, false);

  private final FormFiles files;

  FormReader(FormFiles files) {
    this.files = files;
  }

  /** Nobody has filled it in yet. */
  public FormView blank(FormDefinition definition, Page page, @Nullable Viewer viewer) {
    return ready(definition, viewer).blank(page);
  }

  /** Filled by what the room knows. */
  public FormDefinition ready(FormDefinition definition, @Nullable Viewer viewer) {
    return definition.passed(files.freshPass(giver(viewer)));
  }

  /** Reads a form of either encoding; the pass stands before the files. */
  public SubmittedForm read(
      FormDefinition definition, HttpServletRequest request, Page page, @Nullable Viewer viewer) {
    return read(request, viewer).as(definition, page);
  }

  /** Reads what was sent before it is known which form of a page it is. */
  public Incoming read(HttpServletRequest request, @Nullable Viewer viewer) {
    var marks = new ArrayList<String>();
    var refused = new ArrayList<Refusal>();
    UUID officer = giver(viewer);
    FormBody body =
        FormBody.read(
            request,
            LIMITS,
            (before, name, file) ->
                files
                    .opened(before.getOrDefault(FormDefinition.PASS, ""), officer)
                    .ifPresent(
                        owner -> {
                          switch (files.take(owner, name, file)) {
                            case FormFiles.Taking.Taken taken -> marks.add(taken.mark());
                            case FormFiles.Taking.TakingRefused no -> refused.add(no.refusal());
                          }
                        }));
    if (!body.whole()) {
      refused.add(Refusal.of("ui.form-broken"));
    }
    return new Incoming(body, marks, refused, viewer);
  }

  /** Who opens a form by a secret address alone is nobody; the address let that one in. */
  private static UUID giver(@Nullable Viewer viewer) {
    return viewer == null ? SentId.NONE : viewer.officerId();
  }

  /** A form as it came, with its files in custody. */
  public final class Incoming {

    private final FormBody body;
    private final List<String> marks;
    private final List<Refusal> refused;
    private final @Nullable Viewer viewer;

    private Incoming(
        FormBody body, List<String> marks, List<Refusal> refused, @Nullable Viewer viewer) {
      this.body = body;
      this.marks = marks;
      this.refused = refused;
      this.viewer = viewer;
    }

    /** The text of a field that says which form it is. */
    public String text(String name) {
      return body.field(name).strip();
    }

    /** Reads it as the form that it is. */
    public SubmittedForm as(FormDefinition definition, Page page) {
      String pass = body.field(FormDefinition.PASS);
      Optional<UUID> owner = files.opened(pass, giver(viewer));
      String carried = owner.isPresent() ? pass : files.freshPass(giver(viewer));
      return SubmittedForm.read(
          definition.passed(carried),
          body.values(),
          new SubmittedForm.Attached(
              owner.orElse(null),
              marks,
              refused,
              owner.map(one -> files.waiting(one, page)).orElse(List.of())),
          page);
    }
  }
}
