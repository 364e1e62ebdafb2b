-- The body that reviews texts of law confirms what the reference lists say (Luật 64/2025/QH15); which body that is stands
-- here with its days, and no program names an agency of one province.
ALTER TABLE directory.committee_role
  DROP CONSTRAINT committee_role_role_check,
  ADD CONSTRAINT committee_role_role_check
    CHECK (role IN ('STANDING_AGENCY', 'MEMBER', 'POLICE', 'FINANCE', 'FRONT', 'JUSTICE'));
COMMENT ON COLUMN directory.committee_role.role IS
  'Standing agency, member, or who receives crime reports, finances, supervises or reviews the texts of law';
INSERT INTO directory.committee_role (id, key, role, committee_key, agency_key, valid_from, basis, status, confidence, note)
SELECT gen_random_uuid(), 'TP', 'JUSTICE', 'BCD389-AG', 'STP-AG', '2025-07-01', 'Chức năng của Sở Tư pháp', 'K', 90,
       'Chưa thấy phân công trong quyết định thành lập Ban Chỉ đạo'
 WHERE EXISTS (SELECT FROM directory.agency WHERE key = 'BCD389-AG')
   AND EXISTS (SELECT FROM directory.agency WHERE key = 'STP-AG');

-- Decree 204/2026 sanctions in the veterinary field; it organises no market surveillance and gives it no competence.
DELETE FROM directory.competence_basis WHERE basis_code = 'nd-204-2026';
UPDATE directory.agency_version
   SET basis = NULL, status = 'K', note = 'Văn bản tổ chức Quản lý thị trường thuộc Sở Công Thương chưa xem được'
 WHERE agency_key = 'QLTT-AG' AND basis LIKE '%204/2026%';
