-- Headings of the report, as labels of codes like all others.
INSERT INTO casework.code_system (code_system, version, title) VALUES ('report_words', 1, 'Headings of the report');
WITH words (position, code, en, fr, id, ar, ru) AS (VALUES
    (1, 'title', 'Report on the register', 'Rapport sur le registre', 'Laporan register', 'تقرير عن السجل', 'Отчёт о реестре'),
    (2, 'internal', 'For internal use: small numbers are told.', 'À usage interne : les petits nombres sont indiqués.', 'Untuk penggunaan internal: angka kecil ditampilkan.', 'للاستخدام الداخلي: تُعرض الأعداد الصغيرة.', 'Для внутреннего пользования: малые числа приведены.'),
    (3, 'period', 'Period', 'Période', 'Periode', 'الفترة', 'Период'),
    (4, 'identified', 'Children identified', 'Enfants identifiés', 'Anak teridentifikasi', 'الأطفال الذين تم تحديدهم', 'Выявлено детей'),
    (5, 'open_cases', 'Open cases', 'Dossiers ouverts', 'Kasus terbuka', 'الحالات المفتوحة', 'Открытые дела'),
    (6, 'decisions', 'Decisions on best interests', 'Décisions sur l’intérêt supérieur', 'Keputusan kepentingan terbaik', 'قرارات المصالح الفضلى', 'Решения о наилучших интересах'),
    (7, 'handed_over', 'Children handed over', 'Enfants remis', 'Anak diserahterimakan', 'الأطفال الذين تم تسليمهم', 'Передано детей'),
    (8, 'refusals', 'Refusals', 'Refus', 'Penolakan', 'حالات الرفض', 'Отказы'),
    (9, 'late', 'Late duties', 'Obligations en retard', 'Kewajiban terlambat', 'الواجبات المتأخرة', 'Просроченные обязанности'),
    (10, 'flow', 'Steps of returns', 'Étapes des retours', 'Langkah pemulangan', 'مراحل العودة', 'Этапы возвращения'),
    (11, 'stages', 'Days in each stage', 'Jours par étape', 'Hari per tahap', 'الأيام في كل مرحلة', 'Дней на каждом этапе'),
    (12, 'stuck', 'Waiting longest', 'Attentes les plus longues', 'Menunggu paling lama', 'الأطول انتظارًا', 'Ждут дольше всех'),
    (13, 'due', 'Coming due', 'Échéances', 'Jatuh tempo', 'المواعيد القادمة', 'Ближайшие сроки'),
    (14, 'returns', 'Returns', 'Retours', 'Pemulangan', 'حالات العودة', 'Возвращения'),
    (15, 'safeguards', 'Safeguards at work', 'Garanties appliquées', 'Pengaman yang bekerja', 'الضمانات المطبَّقة', 'Действующие гарантии'),
    (16, 'timeline', 'Two cases over time', 'Deux dossiers dans le temps', 'Dua kasus dari waktu ke waktu', 'حالتان عبر الزمن', 'Два дела во времени'),
    (17, 'case', 'Case', 'Dossier', 'Kasus', 'الحالة', 'Дело'),
    (18, 'stage', 'Stage', 'Étape', 'Tahap', 'المرحلة', 'Этап'),
    (19, 'days', 'Days', 'Jours', 'Hari', 'الأيام', 'Дни'),
    (20, 'there_now', 'There now', 'Actuellement', 'Saat ini', 'حاليًا', 'Сейчас'),
    (21, 'what', 'What', 'Objet', 'Perihal', 'الموضوع', 'Что'),
    (22, 'day', 'Day', 'Jour', 'Tanggal', 'اليوم', 'День'),
    (23, 'option', 'Option', 'Option', 'Opsi', 'الخيار', 'Вариант'),
    (24, 'children', 'Children', 'Enfants', 'Anak', 'الأطفال', 'Дети'),
    (25, 'state', 'State', 'État', 'Negara', 'الدولة', 'Государство'),
    (26, 'age', 'Age', 'Âge', 'Usia', 'العمر', 'Возраст'),
    (27, 'care', 'Care', 'Prise en charge', 'Pengasuhan', 'الرعاية', 'Уход'),
    (28, 'ground', 'Ground', 'Motif', 'Alasan', 'السبب', 'Основание'),
    (29, 'checks', 'Checks', 'Contrôles', 'Pemeriksaan', 'عمليات التحقق', 'Проверки'),
    (30, 'warned', 'Warned', 'Avertissements', 'Peringatan', 'تحذيرات', 'Предупреждения'),
    (31, 'tolerated', 'Overridden', 'Dérogations', 'Dikesampingkan', 'استثناءات', 'Исключения'),
    (32, 'entered', 'Entered', 'Entrées', 'Masuk', 'الدخول', 'Вошло'),
    (33, 'none', 'None', 'Aucun', 'Tidak ada', 'لا يوجد', 'Нет')
), listed AS (
    INSERT INTO casework.code (code_system, version, code, position, origin)
    SELECT 'report_words', 1, w.code, w.position, 'N' FROM words AS w RETURNING code
)
INSERT INTO casework.code_label (code_system, version, code, language, label)
SELECT 'report_words', 1, w.code, l.language, l.label
FROM words AS w JOIN listed AS c ON c.code = w.code
CROSS JOIN LATERAL (VALUES ('en', w.en), ('fr', w.fr), ('id', w.id), ('ar', w.ar), ('ru', w.ru)) AS l (language, label);
UPDATE casework.code_system SET status = 'published', published_at = pg_catalog.now() WHERE code_system = 'report_words';
