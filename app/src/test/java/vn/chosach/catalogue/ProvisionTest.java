package vn.chosach.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Places in a document as people write them. */
class ProvisionTest {

  @Test
  void a_repealed_place_is_named_by_itself_and_its_parts_alone() {
    assertThat(Provision.names("Điều 9", "điểm a khoản 1 Điều 9")).isTrue();
    assertThat(Provision.names("Điều 9", "Dieu 9")).isTrue();
    assertThat(Provision.names("Điều 9", "Điều 90; Điều 19")).isFalse();
    assertThat(Provision.names("khoản 2 Điều 9", "Điều 9, khoản 1, 2")).isTrue();
    assertThat(Provision.names("khoản 2 Điều 9", "khoản 2 Điều 10 và khoản 1 Điều 9")).isFalse();
    assertThat(Provision.names("khoản 2 Điều 9", "Điều 9")).as("the article stands").isFalse();
    assertThat(Provision.names("điểm đ khoản 2 Điều 9", "điểm d khoản 2 Điều 9")).isFalse();
    assertThat(Provision.names("điểm đ khoản 2 Điều 9", "điểm c và đ khoản 2 Điều 9")).isTrue();
    assertThat(Provision.names("Điều 9a", "Điều 9")).isFalse();
    assertThat(Provision.names("Điều 9", "chưa rõ điều nào")).isFalse();
  }
}
