import type { DocumentJob } from '../job.ts';
import { sampleJob, type SampleInput } from './sample-invoice.ts';

type Line = readonly [title: string, description: string, unitPrice: string];

const place = (country: string, city: string, line1: string, zip: string) => ({
  line1,
  line2: '',
  city,
  state: '',
  zip,
  country,
});

function job(
  name: string,
  address: DocumentJob['buyer']['address'],
  lines: readonly Line[],
  more?: Partial<SampleInput>,
) {
  return () =>
    sampleJob({
      lines: lines.map(([title, description, unitPrice]) => ({
        title,
        description,
        unitPrice,
        quantity: '2',
      })),
      buyer: { name, address, attention: '', taxIds: [] },
      ...more,
    });
}

/** One invoice for each script, with what is hard in it: joining, marks, reordering, digits and Latin within. */
export const scriptJobs: Readonly<Record<string, () => DocumentJob>> = {
  arabic: job(
    'شركة الأمل للتجارة والمقاولات (ش.م.م.)',
    place('EG', 'القاهرة', 'شارع ٢٦ يوليو، مبنى 15 ب', '11511'),
    [
      ['Consulting and training', 'Two days on site, November 2026', '620'],
      ['خدمات استشارية لنظام ERP رقم 4500 (المرحلة 2)', 'لا إله إلا الله — محمّدٌ، الإسكندرية', '480.5'],
      [
        'توريد وتركيب',
        'توريد وتركيب أجهزة التكييف المركزي من طراز Daikin VRV-IV مع جميع الملحقات والأنابيب النحاسية، والضمان لمدة 24 شهرًا من تاريخ التشغيل، شاملًا الصيانة الدورية كل 3 أشهر.',
        '3200',
      ],
    ],
    { invoice: { language: 'en', title: 'مشروع القاهرة الجديدة' } },
  ),
  hebrew: job(
    'אלון שירותי מחשוב בע״מ',
    place('IL', 'תל־אביב-יפו', 'רחוב דיזנגוף 50, קומה 3', '6433222'),
    [
      ['ייעוץ ופיתוח תוכנה (C++)', 'חשבונית מס 2026/11: שָׁלוֹם עֲלֵיכֶם', '300'],
      ['License Pro', '12 months', '99'],
    ],
    { invoice: { language: 'en' } },
  ),
  'chinese-simplified': job(
    '中国工商银行股份有限公司',
    place('CN', '北京市', '西城区复兴门内大街55号', '100140'),
    [
      [
        '技术咨询服务（第二阶段）',
        '包括现场调研、系统设计、数据迁移，以及为期三个月的维护与支持；差旅费用另计。合同编号：HT-2026-118，验收后三十日内付款。',
        '8800',
      ],
      ['Server maintenance', '服务器维护 Dell R750，每月一次', '1200'],
    ],
    { invoice: { language: 'en', currency: 'CNY' } },
  ),
  'chinese-traditional': job(
    '國泰世華商業銀行股份有限公司',
    place('TW', '臺北市', '信義區松仁路7號', '11073'),
    [['顧問服務費「數位轉型」', '含資料庫建置與教育訓練，發票請開立三聯式。', '4200']],
    { invoice: { language: 'en' } },
  ),
  japanese: job(
    '株式会社三菱ＵＦＪ銀行',
    place('JP', '東京都千代田区', '丸の内二丁目７番１号', '100-8388'),
    [
      [
        'システム開発支援（要件定義）',
        'ウェブサイトのリニューアルに伴うデザイン、コーディング、テスト、およびサーバー移行作業一式。「お客様専用ページ」の追加開発を含む。',
        '5000',
      ],
      ['保守サポート', 'Zoomによるオンライン対応、月１回', '300'],
    ],
    { invoice: { language: 'en', currency: 'JPY' } },
  ),
  korean: job(
    '주식회사 한국무역',
    place('KR', '서울특별시', '강남구 테헤란로 152, 12층', '06236'),
    [['소프트웨어 유지보수 용역', '2026년 11월분, 현장 지원 2회 포함', '1500']],
    { invoice: { language: 'en' } },
  ),
  thai: job(
    'บริษัท น้ำดื่มทิพย์ จำกัด (มหาชน)',
    place('TH', 'กรุงเทพมหานคร', '99/1 ถนนสุขุมวิท แขวงคลองเตย', '10110'),
    [
      [
        'ค่าที่ปรึกษาและติดตั้งปั๊มน้ำ',
        'ค่าบริการติดตั้งและทดสอบระบบปั๊มน้ำอัตโนมัติรุ่น TP-200 รวมค่าเดินทางและค่าที่พักของช่างผู้เชี่ยวชาญเป็นเวลาสามวันทำการ',
        '450',
      ],
    ],
    { invoice: { language: 'en' } },
  ),
  hindi: job(
    'शर्मा एंड संस प्राइवेट लिमिटेड',
    place('IN', 'नई दिल्ली', 'क्रमांक 12, कनॉट प्लेस', '110001'),
    [['राष्ट्रीय विद्यार्थी कार्यक्रम', 'कृपया भुगतान ३० दिनों में करें; सर्वोच्च कार्यालय, श्रीमती ज्ञान द्वारा', '250']],
    { invoice: { language: 'en' } },
  ),
  mixed: job(
    'Société Générale — بنك الجزائر / 東京支店',
    place('FR', 'Paris', '7 rue du Pétrin', '75011'),
    [
      [
        'Հայկական բանկ · საქართველოს ბანკი',
        'বাংলাদেশ ব্যাংক, தமிழ்நாடு, ಕನ್ನಡ, తెలుగు, മലയാളം, ગુજરાતી, ਪੰਜਾਬੀ',
        '10',
      ],
      ['ክፍያ ባንክ · ⵜⵉⴼⵉⵏⴰⵖ · ދިވެހި', 'ක්‍රම ශ්‍රී ලංකා, ភាសាខ្មែរ ស្ត្រី, မြန်မာ ကျောင်း, ພາສາລາວ ນ້ຳ', '20'],
      ['می‌خواهم ۱۲۳ و گچ', 'Заказ № 5, Đặng Thị Hương, ελληνικά 서울 שלום (ABC) 100%', '30'],
    ],
    { invoice: { language: 'fr' } },
  ),
};
