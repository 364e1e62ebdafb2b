package vn.chosach.demo.watch;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.demo.Scene;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officers;
import vn.chosach.watch.marks.HolderFinding;
import vn.chosach.watch.marks.HolderQuestions;
import vn.chosach.watch.marks.MarkPictures;
import vn.chosach.watch.marks.MarkQuery;
import vn.chosach.watch.marks.MarkWish;
import vn.chosach.watch.marks.Marks;
import vn.chosach.watch.marks.Showing;

/** Sheets of brands with invented signs, holders and answers. Starting it again adds nothing. */
@Component
@Profile("demo")
@Order(Scene.PAST + 60)
class DemoMarks implements Scene {

  private final Marks marks;
  private final MarkQuery query;
  private final MarkPictures pictures;
  private final HolderQuestions questions;
  private final Officers officers;
  private final InstantSource time;

  DemoMarks(
      Marks marks,
      MarkQuery query,
      MarkPictures pictures,
      HolderQuestions questions,
      Officers officers,
      InstantSource time) {
    this.marks = marks;
    this.query = query;
    this.pictures = pictures;
    this.questions = questions;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    Actor actor =
        officers
            .named("qltt.vien")
            .map(one -> Actor.officer(one.id(), one.agencyKey()))
            .orElse(null);
    if (actor == null || query.count("") > 0) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    sauce(today, actor);
    bags(today, actor);
  }

  private void sauce(LocalDate today, Actor actor) {
    Optional<UUID> sheet =
        entered(
            new MarkWish(
                "Nước mắm Phú Quốc",
                "nước mắm nhĩ phú quốc | mắm phú quốc | nuoc mam pq",
                "Hội nhà thùng nước mắm (dữ liệu thử)",
                "Ban kiểm soát chỉ dẫn, ban-kiem-soat@hoi-nha-thung.example, 0297 000 0389",
                "Tem kiểm soát hình tròn, số chạy rõ, soi nghiêng đổi màu.\n"
                    + "Nhãn ghi nơi đóng chai trong vùng bảo hộ.\nĐộ đạm in chìm trên nắp.",
                "Không tem hoặc tem in phẳng, số trùng nhau.\n"
                    + "Nơi đóng chai ngoài vùng hoặc bỏ trống.\n"
                    + "Nhãn lệch, mực nhạt, giá dưới một nửa.",
                "Tài liệu thử của Hội, buổi tập huấn tháng trước"),
            actor);
    sheet.ifPresent(
        id -> {
          picture(id, Showing.GENUINE, "Nước mắm, tem tròn góc phải, chữ thẳng", actor);
          picture(id, Showing.FAKE, "Nước mắm, không tem, nhãn lệch, mực nhạt", actor);
          asked(
              id,
              "Gửi thư kèm ảnh nhãn năm chai mua mẫu ở Rạch Giá: số tem có do Hội cấp không?",
              today.minusDays(20),
              today.minusDays(6),
              actor);
          asked(
              id,
              "Hỏi qua điện thoại: cơ sở đóng chai ghi ở Châu Thành có trong danh sách không?",
              today.minusDays(2),
              today.plusDays(8),
              actor);
          asked(
                  id,
                  "Gửi hai chai mẫu lấy ở Long Xuyên, đề nghị xác nhận thật, giả.",
                  today.minusDays(31),
                  today.minusDays(17),
                  actor)
              .ifPresent(
                  question ->
                      questions.answer(
                          id,
                          question,
                          HolderFinding.FAKE,
                          "Cả hai chai không mang tem do Hội cấp; độ đạm trên nhãn không có thật.",
                          today.minusDays(19),
                          actor));
        });
  }

  private void bags(LocalDate today, Actor actor) {
    entered(
            new MarkWish(
                "Gucci",
                "guci | guc ci",
                "Đại diện chủ thể quyền tại Việt Nam (dữ liệu thử)",
                "Bộ phận bảo vệ nhãn hiệu, bao-ve-nhan-hieu@dai-dien.example",
                "Dấu hiệu thử để minh họa: số loạt hai dòng dập chìm, chỉ đều, bán ở cửa hàng chính"
                    + " thức.",
                "Dấu hiệu thử để minh họa: người bán tự nói rep 1:1, full box giá dưới một triệu,"
                    + " số loạt in nổi.",
                "Ghi để minh họa, không lấy từ chủ thể quyền"),
            actor)
        .ifPresent(
            id -> {
              picture(id, Showing.GENUINE, "Nhãn trong, dập chìm, có dấu", actor);
              picture(id, Showing.FAKE, "Nhãn trong, in nổi, lệch", actor);
              asked(
                  id,
                  "Gửi ảnh mười tin rao của một gian hàng: có phải đại lý được phép không?",
                  today.minusDays(4),
                  today.plusDays(6),
                  actor);
            });
  }

  private Optional<UUID> entered(MarkWish wish, Actor actor) {
    return marks.enter(wish, actor) instanceof ActOutcome.Done<UUID> done
        ? Optional.of(done.value())
        : Optional.empty();
  }

  private void picture(UUID sheet, Showing showing, String caption, Actor actor) {
    String words = caption.substring(0, caption.indexOf(','));
    byte[] drawn = DemoLabel.png(words, showing == Showing.GENUINE);
    pictures.add(sheet, showing, caption, "nhan.png", new ByteArrayInputStream(drawn), actor);
  }

  private Optional<UUID> asked(
      UUID sheet, String question, LocalDate on, LocalDate due, Actor actor) {
    return questions.ask(sheet, "", question, on, due, actor) instanceof ActOutcome.Done<UUID> done
        ? Optional.of(done.value())
        : Optional.empty();
  }
}
