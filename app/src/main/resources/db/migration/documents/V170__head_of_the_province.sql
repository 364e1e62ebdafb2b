-- The chairman of the province decides what is handed up; his persons work in the office of the People's Committee,
-- and his decisions bear the head of the committee.
INSERT INTO documents.letterhead (agency, valid_from, superior, issuer, abbreviation, unit, place, head, confirmed)
VALUES ('VPUB-AG', '2025-07-01', NULL, 'ỦY BAN NHÂN DÂN TỈNH AN GIANG', 'UBND', 'VPUB', 'An Giang',
        'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN GIANG', false);
