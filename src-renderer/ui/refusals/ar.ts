/** What the node refuses, in Arabic, by its English sentence. */
import type { Refusals } from './words.ts'

export const ar: Refusals = {
  'A text holds half of a character, as when an emoji is cut in two. Nothing was done or sent. Delete what shows as � and try again.':
    'في نص ما نصف حرف، كما حين يُقطع رمز تعبيري نصفين. لم يُفعل شيء ولم يُرسَل. احذف ما يظهر هكذا � وحاول مجددًا.',
  'This answer is for another device, or it was not signed by the identity it names. Nothing was changed; begin again on both devices.':
    'هذا الرد لجهاز آخر، أو لم توقّعه الهوية التي يسمّيها. لم يُغيَّر شيء؛ ابدأ من جديد على الجهازين.',
  'There is no identity in this data folder yet. Create one, or restore yours from its recovery words.':
    'لا هوية بعد في مجلد البيانات هذا. أنشئ واحدة، أو استعد هويتك بكلمات الاسترداد.',
  'This is no permanent name: one begins with “did:key:z6Mk”. Nothing was changed.':
    'ليس هذا اسمًا دائمًا: يبدأ الاسم بـ«did:key:z6Mk». لم يُغيَّر شيء.',
  'A passphrase is needed to protect the key. Nothing was written.': 'تلزم عبارة مرور لحماية المفتاح. لم يُكتب شيء.',
  'This data folder already holds an identity, which was kept. Choose another folder to use a second one.':
    'في مجلد البيانات هذا هوية من قبل، وقد بقيت. اختر مجلدًا آخر لهوية ثانية.',
  'The passphrase does not open the key. Nothing was changed; try again.':
    'عبارة المرور لا تفتح المفتاح. لم يُغيَّر شيء؛ حاول مجددًا.',
  'The key file {1} is damaged and was left as it is. Put a copy of it back, or restore your identity from its recovery words in a new data folder; open trades are on the ledger and come back with it.':
    'ملف المفتاح {1} تالف وتُرك كما هو. أعد نسخة منه إلى مكانه، أو استعد هويتك بكلمات الاسترداد في مجلد بيانات جديد؛ فالصفقات المفتوحة في السجل وتعود معه.',
  'Word {1} (“{2}”) is not one of the recovery words. Nothing was changed; check its spelling.':
    'الكلمة {1} («{2}») ليست من كلمات الاسترداد. لم يُغيَّر شيء؛ راجع تهجئتها.',
  'There are 24 recovery words, or 12. Nothing was changed; check that none is missing.':
    'كلمات الاسترداد 24 أو 12. لم يُغيَّر شيء؛ تأكد من أنه لا تنقص كلمة.',
  'All words are valid but they do not belong together in this order. Nothing was changed; compare them with your note.':
    'الكلمات كلها صحيحة لكنها لا تجتمع بهذا الترتيب. لم يُغيَّر شيء؛ قارنها بما دوّنته.',
  'This device was added by another one and does not hold the recovery words, which this needs. Nothing was changed; do it on a device that was set up with the words.':
    'أضاف هذا الجهازَ جهازٌ آخر وليست عليه كلمات الاسترداد اللازمة لهذا. لم يُغيَّر شيء؛ افعله على جهاز أُعدّ بالكلمات.',
  'Kind Market is locked. Nothing was changed; unlock it and try again.':
    'Kind Market مقفل. لم يُغيَّر شيء؛ افتحه وحاول مجددًا.',
  'Your guardians put another key in the place of the one in your name, and whoever reads this elsewhere knows the one in the name only. Nothing was signed.':
    'وضع حرّاسك مفتاحًا آخر مكان المفتاح الذي في اسمك، ومن يقرأ هذا في مكان آخر لا يعرف إلا الذي في الاسم. لم يُوقَّع شيء.',
  'A dialog for a file is already open. Nothing was changed; finish or close it first.':
    'نافذة اختيار ملف مفتوحة من قبل. لم يُغيَّر شيء؛ أكملها أو أغلقها أولًا.',
  'Not changed: the file {1}, by which the desktop starts programs, could not be {2} ({3}). Mend that and choose again.':
    'لم يتغيّر: الملف {1} الذي يشغّل به سطح المكتب البرامج تعذّرت معالجته ({2}: {3}). أصلح ذلك واختر من جديد.',
  'Not quite: word {1} is different on your list. Nothing was changed; look again.':
    'ليس تمامًا: الكلمة {1} مختلفة في قائمتك. لم يُغيَّر شيء؛ انظر مجددًا.',
  'Many things already wait for your signature. Nothing was added; finish or close those first.':
    'أشياء كثيرة تنتظر توقيعك من قبل. لم يُضف شيء؛ أكمل تلك أو أغلقها أولًا.',
  'The file in this data folder belongs to another program. It was left as it is; choose another folder.':
    'الملف الذي في مجلد البيانات هذا لبرنامج آخر. تُرك كما هو؛ اختر مجلدًا آخر.',
  'This data was written by a newer version of Kind Market. It was left as it is; update the app.':
    'كتب هذه البيانات إصدار أحدث من Kind Market. تُركت كما هي؛ حدّث التطبيق.',
  'The disk is full. This was not saved and nothing of it was signed away; everything before it is kept. Free some disk space and try again.':
    'القرص ممتلئ. لم يُحفظ هذا ولم يُوقَّع شيء منه؛ وكل ما قبله محفوظ. أفرغ بعض المساحة وحاول مجددًا.',
  'Another program holds the database of this data folder locked. Nothing was changed and everything is kept. Close that program (a backup or database tool, perhaps) and try again.':
    'برنامج آخر يقفل قاعدة بيانات هذا المجلد. لم يُغيَّر شيء وكل شيء محفوظ. أغلق ذلك البرنامج (لعله للنسخ الاحتياطي أو لقواعد البيانات) وحاول مجددًا.',
  'The data folder cannot be written to. Nothing was changed and everything is kept. Make the folder writable, or check the disk, and try again.':
    'تتعذّر الكتابة في مجلد البيانات. لم يُغيَّر شيء وكل شيء محفوظ. اجعل المجلد قابلًا للكتابة أو افحص القرص، ثم حاول مجددًا.',
  'The disk did not give back what was stored on it. Nothing was changed. Check the disk and its cable, then start Kind Market again; a backup can be restored in a new data folder.':
    'لم يُعد القرص ما خُزّن عليه. لم يُغيَّر شيء. افحص القرص وكبله، ثم شغّل Kind Market من جديد؛ ويمكن استعادة نسخة احتياطية في مجلد بيانات جديد.',
  'A backup needs a passphrase. Nothing was written.': 'تحتاج النسخة الاحتياطية إلى عبارة مرور. لم يُكتب شيء.',
  'There is no file {1}. Nothing was changed.': 'لا يوجد ملف {1}. لم يُغيَّر شيء.',
  'This file is not a backup of Kind Market. Nothing was changed; choose another file.':
    'ليس هذا الملف نسخة احتياطية من Kind Market. لم يُغيَّر شيء؛ اختر ملفًا آخر.',
  'This backup is damaged or incomplete: its bytes are not those that were written. Nothing was changed. Copy it again from where it was kept, or use another one; with your recovery words alone your identity comes back too.':
    'هذه النسخة الاحتياطية تالفة أو ناقصة: بايتاتها ليست التي كُتبت. لم يُغيَّر شيء. انسخها من جديد من حيث كانت، أو استخدم غيرها؛ وبكلمات الاسترداد وحدها تعود هويتك أيضًا.',
  'The passphrase does not open this backup. Nothing was changed; use the one that was chosen when the backup was made.':
    'عبارة المرور لا تفتح هذه النسخة. لم يُغيَّر شيء؛ استخدم التي اختيرت عند صنعها.',
  'This backup was made by another version of Kind Market. Nothing was changed; update and try again.':
    'صنع هذه النسخة إصدار آخر من Kind Market. لم يُغيَّر شيء؛ حدّث وحاول مجددًا.',
  'The backup could not be written to {1} ({2}). Your data is as it was, and an earlier backup there is kept. Free some space or choose another place, then try again.':
    'تعذّرت كتابة النسخة الاحتياطية في {1} ({2}). بياناتك كما كانت، ونسخة سابقة هناك محفوظة. أفرغ مساحة أو اختر مكانًا آخر، ثم حاول مجددًا.',
  'Nothing was packed: a bundle goes from one member of a hub to another who has a device in it. Choose somebody else.':
    'لم يُحزم شيء: تذهب الحزمة من عضو في مجتمع إلى عضو آخر له جهاز فيه. اختر شخصًا آخر.',
  'This hub is not halted by a conflict. Nothing was changed.': 'لم يتوقف هذا المجتمع بسبب تعارض. لم يُغيَّر شيء.',
  'Where the two lines part has become known better since you looked. Nothing was changed; look again and choose.':
    'صار موضع افتراق الخطين أوضح منذ نظرت. لم يُغيَّر شيء؛ انظر مجددًا واختر.',
  'The two lines part before the history of this device begins, so it cannot go back to where they were one. Nothing was changed. Choose “Fetch everything” on the ledger’s page “On this device”, and choose the line again when all is here; or stay on this line.':
    'يفترق الخطان قبل أن يبدأ تاريخ هذا الجهاز، فلا يمكنه العودة إلى حيث كانا واحدًا. لم يُغيَّر شيء. اختر جلب كل شيء في صفحة السجل «على هذا الجهاز»، ثم اختر الخط من جديد حين يكون كل شيء هنا؛ أو ابقَ على هذا الخط.',
  'This copy of your data is old and does not send. Restore your identity from its seed.':
    'هذه النسخة من بياناتك قديمة ولا ترسل. استعد هويتك بكلماتها.',
  'Refused: these terms are for another hub. Nothing was signed into this one.':
    'مرفوض: هذه الشروط لمجتمع آخر. لم يُوقَّع شيء في هذا المجتمع.',
  'Somebody is named twice among the parties, or a group lacks its account’s owner or needs more members than it has. Nothing was signed; correct the parties.':
    'شخص ما مذكور مرتين بين الأطراف، أو مجموعة ينقصها صاحب حسابها أو تحتاج إلى أعضاء أكثر مما لديها. لم يُوقَّع شيء؛ صحّح الأطراف.',
  'A commitment names a party that is not there. Nothing was signed; choose one of the parties.':
    'التزام يسمّي طرفًا غير موجود. لم يُوقَّع شيء؛ اختر أحد الأطراف.',
  'A commitment is by and for the same party. Nothing was signed; choose two different ones.':
    'التزام من طرف وله. لم يُوقَّع شيء؛ اختر طرفين مختلفين.',
  'A commitment can only come after earlier ones. Nothing was signed; move it down the list.':
    'لا يأتي التزام إلا بعد التزامات سابقة. لم يُوقَّع شيء؛ انقله إلى أسفل القائمة.',
  'Where all or nothing holds, nothing can be called off for a part, and no key handed over, since neither can be undone. Nothing was signed; take that or the all-or-nothing away.':
    'حيث الكل أو لا شيء لا يُلغى جزء ولا يُسلَّم مفتاح، لأن أيًا منهما لا يُستدرك. لم يُوقَّع شيء؛ أزل ذلك أو أزل الكل أو لا شيء.',
  'This hub does not know the way it is to be shown as done. Nothing was signed; choose another.':
    'لا يعرف هذا المجتمع الطريقة التي يُثبت بها الإنجاز. لم يُوقَّع شيء؛ اختر غيرها.',
  'The way it is shown as done is not complete. Nothing was signed; fill in what is missing.':
    'طريقة إثبات الإنجاز غير مكتملة. لم يُوقَّع شيء؛ املأ ما ينقص.',
  'What others measure is one whole, not units. Nothing was signed; set the quantity to one.':
    'ما يقيسه آخرون كلٌّ واحد لا وحدات. لم يُوقَّع شيء؛ اجعل الكمية واحدًا.',
  'A countersignature cannot come from silence. Nothing was signed; let silence give the money back.':
    'التوقيع المقابل لا يأتي من السكوت. لم يُوقَّع شيء؛ ليُعد السكوتُ المال.',
  'What happens by itself takes nobody’s time. Nothing was signed; set its time to nothing.':
    'ما يحدث من نفسه لا يأخذ وقت أحد. لم يُوقَّع شيء؛ اجعل وقته صفرًا.',
  'The shares of a payment must make a whole, and each receiver stands once. Nothing was signed; correct the shares.':
    'يجب أن تكتمل حصص الدفعة، وأن يُذكر كل مستلم مرة. لم يُوقَّع شيء؛ صحّح الحصص.',
  'A payment goes to the one who pays it. Nothing was signed; choose who receives it.':
    'دفعة تذهب إلى من يدفعها. لم يُوقَّع شيء؛ اختر من يستلمها.',
  'Arbiters must be no parties, named once, and at least as many as have to rule alike. Nothing was signed; choose others.':
    'المحكّمون ليسوا أطرافًا، ويُذكر كل منهم مرة، وعددهم لا يقل عمّن يجب أن يتفقوا. لم يُوقَّع شيء؛ اختر غيرهم.',
  'A mediator is no party, and a fee needs somebody it is for. Nothing was signed; choose somebody else, or nobody.':
    'الوسيط ليس طرفًا، والأجر يحتاج إلى من هو له. لم يُوقَّع شيء؛ اختر شخصًا آخر أو لا أحد.',
  'Refused: somebody the terms name is not a member of the hub. Nothing moved; they can join, or the terms can name others.':
    'مرفوض: شخص تسمّيه الشروط ليس عضوًا في المجتمع. لم يتحرك شيء؛ يمكنه أن ينضم، أو أن تسمّي الشروط غيره.',
  'Refused: somebody the terms name is leaving the hub. Nothing moved; agree with others.':
    'مرفوض: شخص تسمّيه الشروط يغادر المجتمع. لم يتحرك شيء؛ اتفق مع غيره.',
  'Refused: the hub has no such token. Nothing moved.': 'مرفوض: ليس في المجتمع عملة كهذه. لم يتحرك شيء.',
  'Refused: it could last longer than the token it pays in. Nothing moved; choose shorter times or another token.':
    'مرفوض: قد يدوم أطول من العملة التي يدفع بها. لم يتحرك شيء؛ اختر مددًا أقصر أو عملة أخرى.',
  'Refused: it is not signed by everybody it binds, or by somebody else too. Nothing moved.':
    'مرفوض: لم يوقّعه كل من يلزمهم، أو وقّعه غيرهم أيضًا. لم يتحرك شيء.',
  'Refused: one of the signatures is by a device that is not in use for its identity. Nothing moved; sign again.':
    'مرفوض: أحد التواقيع من جهاز غير مستخدم لهويته. لم يتحرك شيء؛ وقّع من جديد.',
  'Refused: the signatures have lapsed. Nothing moved; propose it again.':
    'مرفوض: انقضت التواقيع. لم يتحرك شيء؛ اقترحه من جديد.',
  'Nothing to do: this talk has become an agreement already.': 'لا شيء يلزم: صار هذا الحديث اتفاقًا من قبل.',
  'Refused: somebody took their signature back first. Nothing moved; start a new talk.':
    'مرفوض: سحب أحدهم توقيعه قبل ذلك. لم يتحرك شيء؛ ابدأ حديثًا جديدًا.',
  'Refused: the ledger has no such agreement. Nothing moved.': 'مرفوض: ليس في السجل اتفاق كهذا. لم يتحرك شيء.',
  'Refused: you are no party to this agreement. Nothing moved.': 'مرفوض: لست طرفًا في هذا الاتفاق. لم يتحرك شيء.',
  'Refused: this is for another of the parties to do. Nothing moved.': 'مرفوض: هذا على طرف آخر. لم يتحرك شيء.',
  'Not now: it has gone another way meanwhile. Nothing moved; look at it for what comes next.':
    'ليس الآن: سار الأمر مسارًا آخر في هذه الأثناء. لم يتحرك شيء؛ انظر ما يأتي بعد ذلك.',
  'Not yet: not everybody’s money is in escrow. Nothing moved.': 'ليس بعد: ليس مال الجميع في الضمان. لم يتحرك شيء.',
  'Nothing to do: your money is in escrow already.': 'لا شيء يلزم: مالك في الضمان من قبل.',
  'Too late: this agreement has ended. Nothing moved.': 'فات الأوان: انتهى هذا الاتفاق. لم يتحرك شيء.',
  'Too late: this commitment has ended. Nothing moved.': 'فات الأوان: انتهى هذا الالتزام. لم يتحرك شيء.',
  'Refused: the agreement has no such commitment. Nothing moved.': 'مرفوض: ليس في الاتفاق التزام كهذا. لم يتحرك شيء.',
  'Not yet: the terms let it begin later. Nothing moved.': 'ليس بعد: الشروط تجعله يبدأ لاحقًا. لم يتحرك شيء.',
  'Too late: its time was over; what the terms declare for that has happened.':
    'فات الأوان: انقضى وقته؛ وحدث ما تقرره الشروط لذلك.',
  'Refused: so many are not left. Nothing moved; choose fewer.': 'مرفوض: لم يبقَ هذا القدر. لم يتحرك شيء؛ اختر أقل.',
  'Nothing to do: something was accepted meanwhile, perhaps by this very act. Nothing moved; look at what is left.':
    'لا شيء يلزم: قُبل شيء في هذه الأثناء، وربما بهذا الفعل نفسه. لم يتحرك شيء؛ انظر ما بقي.',
  'Refused: the delivery does not carry what the terms ask for. Nothing moved.':
    'مرفوض: لا يحمل التسليم ما تطلبه الشروط. لم يتحرك شيء.',
  'Nothing to deliver: others measure this, or it happens by itself. Nothing moved.':
    'لا شيء يُسلَّم: يقيسه آخرون، أو يحدث من نفسه. لم يتحرك شيء.',
  'Nothing to accept: others measure this, or it happens by itself. Nothing moved.':
    'لا شيء يُقبل: يقيسه آخرون، أو يحدث من نفسه. لم يتحرك شيء.',
  'Refused: your own money is promised with this, so giving it up would only keep it from the others. Nothing moved; ask everybody to end it.':
    'مرفوض: مالك أنت موعود به هنا، فالتخلي عنه يحجبه عن الآخرين فقط. لم يتحرك شيء؛ اطلب من الجميع إنهاءه.',
  'This is not the code. Nothing moved; read it again from the receiver’s screen.':
    'ليس هذا هو الرمز. لم يتحرك شيء؛ اقرأه من جديد من شاشة المستلم.',
  'A key cannot be given back, so silence cannot give the money back, and a file is one whole. Nothing was signed; let silence pay, leave a minute or more to check it, and set the quantity to one.':
    'لا يمكن رد مفتاح، فلا يرد السكوت المال، والملف كلٌّ واحد. لم يُوقَّع شيء؛ ليدفع السكوت، واترك دقيقة أو أكثر للفحص، واجعل الكمية واحدًا.',
  'Refused: no key can be handed over to somebody the terms name, whose device made an unusable one. Nothing moved; they can leave and join again.':
    'مرفوض: لا يمكن تسليم مفتاح إلى شخص تسمّيه الشروط صنع جهازه مفتاحًا غير صالح. لم يتحرك شيء؛ يمكنه المغادرة والانضمام من جديد.',
  'Refused: this key was not boxed for this delivery. Nothing moved; hand it over again.':
    'مرفوض: لم يُغلَّف هذا المفتاح لهذا التسليم. لم يتحرك شيء؛ سلّمه من جديد.',
  'Refused: a delivery like this proves nothing by itself. Nothing moved; ask the others, or the arbiters the terms name.':
    'مرفوض: تسليم كهذا لا يثبت شيئًا بنفسه. لم يتحرك شيء؛ اسأل الآخرين أو المحكّمين الذين تسمّيهم الشروط.',
  'Refused: the proof does not carry what is asked of it. Nothing moved.':
    'مرفوض: لا يحمل الإثبات ما يُطلب منه. لم يتحرك شيء.',
  'Refused: what was delivered is what was promised, as far as this shows. Nothing moved.':
    'مرفوض: ما سُلّم هو ما وُعد به، بقدر ما يُظهر هذا. لم يتحرك شيء.',
  'Refused: the terms do not let you call this off alone, or something has been delivered. Nothing moved; ask the others to end it.':
    'مرفوض: لا تسمح لك الشروط بإلغاء هذا وحدك، أو سُلّم شيء. لم يتحرك شيء؛ اطلب من الآخرين إنهاءه.',
  'Refused: you are not one of those who measure this. Nothing moved.': 'مرفوض: لست ممن يقيسون هذا. لم يتحرك شيء.',
  'Nothing to do: you have said this already.': 'لا شيء يلزم: قلت هذا من قبل.',
  'Refused: these terms name no arbiters. Nothing moved; ask the others to end it.':
    'مرفوض: لا تسمّي هذه الشروط محكّمين. لم يتحرك شيء؛ اطلب من الآخرين إنهاءه.',
  'Refused: you are not one of its arbiters. Nothing moved.': 'مرفوض: لست من محكّميه. لم يتحرك شيء.',
  'Refused: this cannot be asked for as it stands now. Nothing moved; look at the agreement again.':
    'مرفوض: لا يمكن طلب هذا على حاله الآن. لم يتحرك شيء؛ انظر إلى الاتفاق مجددًا.',
  'A bounty is for one replication, and silence pays it, or its giver could refuse what they do not like. Nothing was offered.':
    'المكافأة لتكرار واحد، ويدفعها السكوت، وإلا استطاع مانحها رفض ما لا يعجبه. لم يُعرض شيء.',
  'Refused: the hub has certified no such replication of yours. Nothing was delivered; publish it first.':
    'مرفوض: لم يوثّق المجتمع تكرارًا كهذا منك. لم يُسلَّم شيء؛ انشره أولًا.',
  'Refused: this replication is of another study or version, or was not published for this agreement. Nothing was delivered.':
    'مرفوض: هذا التكرار لدراسة أخرى أو إصدار آخر، أو لم يُنشر لهذا الاتفاق. لم يُسلَّم شيء.',
  'Refused: it is not independent of the study’s author, so the bounty is not for it. Nothing was delivered.':
    'مرفوض: ليس مستقلًا عن صاحب الدراسة، فليست المكافأة له. لم يُسلَّم شيء.',
  'Refused: a bounty is for a replication that confirms or fails, and this one does neither. Nothing was delivered.':
    'مرفوض: المكافأة لتكرار يؤكد أو يفشل، وهذا لا يفعل أيًا منهما. لم يُسلَّم شيء.',
  'Refused: these terms name no court for this. Nothing moved; look at who rules on it, or ask the others to end it.':
    'مرفوض: لا تسمّي هذه الشروط محكمة لهذا. لم يتحرك شيء؛ انظر من يقضي فيه، أو اطلب من الآخرين إنهاءه.',
  'Refused: others measure this, or time decides, so there is nothing for jurors to judge. Nothing moved.':
    'مرفوض: يقيس هذا آخرون، أو يقرره الوقت، فليس للمحلفين ما يقضون فيه. لم يتحرك شيء.',
  'Refused: a court was called over this once. Nothing moved. Called before a delivery, it can be called again after it; about what was paid already, it is called once.':
    'مرفوض: دُعيت محكمة إلى هذا مرة. لم يتحرك شيء. إن دُعيت قبل التسليم أمكن أن تُدعى بعده من جديد؛ أما ما دُفع فتُدعى له مرة واحدة.',
  'A court is paid in the hub’s first token, and so are the locks of its jurors. Nothing was signed; choose that token.':
    'تُدفع المحكمة بعملة المجتمع الأولى، وبها ما يضعه محلفوها في المجازفة. لم يُوقَّع شيء؛ اختر تلك العملة.',
  'The span after the end promises what is not there: these terms name no court, and no delivery proves itself wrong. Nothing was signed; name a court, or leave the span out.':
    'المدة بعد النهاية تعد بما ليس موجودًا: لا تسمّي هذه الشروط محكمة، ولا تسليم يثبت خطأ نفسه. لم يُوقَّع شيء؛ سمِّ محكمة أو احذف المدة.',
  'Too late: the span in which something could be asked back is over. Nothing moved.':
    'فات الأوان: انقضت المدة التي كان يمكن فيها طلب شيء. لم يتحرك شيء.',
  'Nothing to do: this was put right already, and that is final. Nothing moved.':
    'لا شيء يلزم: صُحّح هذا من قبل، وذلك نهائي. لم يتحرك شيء.',
  'Refused: only members who are not leaving sit on the bench. Nothing was locked; stay in the hub first.':
    'مرفوض: لا يجلس على المقعد إلا أعضاء ليسوا في طور المغادرة. لم يُقفل شيء؛ ابقَ في المجتمع أولًا.',
  'Refused: too little of yours is locked for that. Nothing changed; lock something, or more, on the bench first.':
    'مرفوض: ما وضعته في المجازفة أقل مما يلزم لهذا. لم يتغيّر شيء؛ ضع شيئًا أو أكثر على المقعد أولًا.',
  'Nothing to do: you sit on the bench already. Lock more, if you want to be drawn more often.':
    'لا شيء يلزم: أنت على المقعد من قبل. ضع أكثر إن أردت أن تُختار أكثر.',
  'Nothing to do: you do not sit on the bench.': 'لا شيء يلزم: لست على المقعد.',
  'Not yet: a case still stands on your lock. Nothing changed; leave the bench when it is over.':
    'ليس بعد: ما زالت قضية على ما وضعته. لم يتغيّر شيء؛ اترك المقعد حين تنتهي.',
  'Refused: the ledger has no such case. Nothing changed.': 'مرفوض: ليس في السجل قضية كهذه. لم يتغيّر شيء.',
  'Too late: this case is over. Nothing changed.': 'فات الأوان: انتهت هذه القضية. لم يتغيّر شيء.',
  'Refused: you are on neither side of this case. Nothing changed.':
    'مرفوض: لست في أي من جانبي هذه القضية. لم يتغيّر شيء.',
  'Not now: the case has gone on meanwhile. Nothing changed; look at it for what comes next.':
    'ليس الآن: مضت القضية قدمًا في هذه الأثناء. لم يتغيّر شيء؛ انظر ما يأتي بعد ذلك.',
  'Refused: only the mediator the agreement names proposes. Nothing changed; a side signs a split of its own.':
    'مرفوض: لا يقترح إلا الوسيط الذي يسمّيه الاتفاق. لم يتغيّر شيء؛ وللطرف أن يوقّع قسمة من عنده.',
  'Nothing to do: this stands as you say it already. Nothing changed.':
    'لا شيء يلزم: الأمر كما تقول من قبل. لم يتغيّر شيء.',
  'Refused: the other side does not ask for this now. Nothing moved; look at what it asks for and sign that, or let the case go on.':
    'مرفوض: لا يطلب الجانب الآخر هذا الآن. لم يتحرك شيء؛ انظر ما يطلبه ووقّع ذلك، أو دع القضية تمضي.',
  'Refused: this agreement pays all or nothing, so a split is all or nothing. Nothing changed; choose 0 % or 100 %.':
    'مرفوض: يدفع هذا الاتفاق الكل أو لا شيء، فكذلك القسمة. لم يتغيّر شيء؛ اختر 0 % أو 100 %.',
  'Too late: another panel judges this case now. Nothing changed.':
    'فات الأوان: تقضي في هذه القضية الآن هيئة أخرى. لم يتغيّر شيء.',
  'Nothing to do: more evidence came from your side meanwhile, perhaps by this very act. Nothing changed; look at the case.':
    'لا شيء يلزم: جاءت أدلة أخرى من جانبك في هذه الأثناء، وربما بهذا الفعل نفسه. لم يتغيّر شيء؛ انظر إلى القضية.',
  'Refused: a side brings at most twenty pieces of evidence. Nothing changed; jurors judge by what is there.':
    'مرفوض: يقدّم الجانب عشرين دليلًا على الأكثر. لم يتغيّر شيء؛ ويقضي المحلفون بما هو موجود.',
  'Refused: what a side asks for is said when the case is filed, or before the first draw. Nothing changed; leave it out.':
    'مرفوض: ما يطلبه جانب يُقال عند رفع القضية أو قبل القرعة الأولى. لم يتغيّر شيء؛ احذفه.',
  'Refused: the agreement allows no larger panel. Nothing moved; the ruling is carried out.':
    'مرفوض: لا يسمح الاتفاق بهيئة أكبر. لم يتحرك شيء؛ ويُنفَّذ الحكم.',
  'Refused: you cannot be drawn for this case, because you came to the bench after it was filed, or are near one of the sides. Nothing changed.':
    'مرفوض: لا يمكن أن تُختار لهذه القضية، لأنك جئت إلى المقعد بعد رفعها، أو لأنك قريب من أحد الجانبين. لم يتغيّر شيء.',
  'Nothing to do: your app has said already that you are there.': 'لا شيء يلزم: قال تطبيقك من قبل إنك حاضر.',
  'Refused: you are not there for this draw. It takes whoever said so in time, and showed their number in every draw before. Nothing changed.':
    'مرفوض: لست حاضرًا لهذه القرعة. فهي تأخذ من قال ذلك في وقته وأظهر رقمه في كل قرعة قبلها. لم يتغيّر شيء.',
  'Nothing to do: your app has answered this draw already.': 'لا شيء يلزم: أجاب تطبيقك عن هذه القرعة من قبل.',
  'Refused: the proof is not of the key that answers your draws. Nothing changed.':
    'مرفوض: ليس الإثبات من المفتاح الذي يجيب عن قرعاتك. لم يتغيّر شيء.',
  'Refused: you do not sit on the panel of this case. Nothing changed.': 'مرفوض: لست في هيئة هذه القضية. لم يتغيّر شيء.',
  'Nothing to do: you have voted, and a vote cannot be changed.': 'لا شيء يلزم: لقد صوّتَّ، والصوت لا يتغيّر.',
  'Nothing to do: your vote is open already.': 'لا شيء يلزم: صوتك مفتوح من قبل.',
  'Refused: this is not the vote that was closed. Nothing changed.': 'مرفوض: ليس هذا هو الصوت الذي أُغلق. لم يتغيّر شيء.',
  'The end of the database’s journal cannot be read: Kind Market or the computer was stopped while writing, or the file was damaged. Everything before it is kept and checks out. What this device had signed is compared with its own note, and what others sent comes again; look whether the last setting or draft you saved is there.':
    'تتعذّر قراءة نهاية يومية قاعدة البيانات: توقف Kind Market أو الحاسوب أثناء الكتابة، أو تلف الملف. كل ما قبلها محفوظ وسليم. وما وقّعه هذا الجهاز يُقارن بما دوّنه، وما أرسله آخرون يأتي من جديد؛ تأكد من وجود آخر إعداد أو مسودة حفظتها.',
  '{1} {2} Nothing could be read from it. Your key is kept. Restore a backup in a new data folder, or ask a member for an invite: everything certified comes back from the hub’s members.':
    '{1} {2} لم يمكن قراءة شيء منه. مفتاحك محفوظ. استعد نسخة احتياطية في مجلد بيانات جديد، أو اطلب دعوة من عضو: كل ما وُثّق يعود من أعضاء المجتمع.',
  'This is not the code of a new device, or a part of it is missing. Nothing was done; it begins with “kind:device/” and stands on the new device’s screen.':
    'ليس هذا رمز جهاز جديد، أو ينقصه جزء. لم يُفعل شيء؛ يبدأ بـ«kind:device/» ويظهر على شاشة الجهاز الجديد.',
  'This is not the answer to this device’s code, or a part of it is missing. Nothing was done; copy all of it, or show the code to the other device once more.':
    'ليس هذا الرد على رمز هذا الجهاز، أو ينقصه جزء. لم يُفعل شيء؛ انسخه كاملًا، أو أظهر الرمز للجهاز الآخر مرة أخرى.',
  'Write your recovery words down first: they bring everything back if this device is lost. Nothing was done.':
    'دوّن كلمات الاسترداد أولًا: فهي تعيد كل شيء إن ضاع هذا الجهاز. لم يُفعل شيء.',
  'The code of the new device holds no key that anything can be sealed to. Nothing was done.':
    'لا يحمل رمز الجهاز الجديد مفتاحًا يمكن أن يُختم له شيء. لم يُفعل شيء.',
  'The code of this device was good for ten minutes. Nothing was changed; show a new one and let the other device read it.':
    'كان رمز هذا الجهاز صالحًا عشر دقائق. لم يُغيَّر شيء؛ أظهر رمزًا جديدًا ودع الجهاز الآخر يقرؤه.',
  'This hub is not on this device.': 'ليس هذا المجتمع على هذا الجهاز.',
  'You are not waiting to be let into this hub.': 'لست بانتظار قبولك في هذا المجتمع.',
  'Not yet: credit of yours is staked, or on its way back. Nothing changed; ask for it back first, and leave when it has come.':
    'ليس بعد: لك رصيد مرهون أو في طريق عودته. لم يتغيّر شيء؛ اطلبه أولًا، وغادر حين يصل.',
  'Not yet: the members have not let you in. What you wrote is kept; post it when they have.':
    'ليس بعد: لم يقبلك الأعضاء بعد. ما كتبته محفوظ؛ انشره حين يقبلونك.',
  'Not yet: this belongs to an epoch that has not begun here. It is kept and tried again.':
    'ليس بعد: هذا لحقبة لم تبدأ هنا بعد. إنه محفوظ ويُعاد تجريبه.',
  'Done with: this was signed under rules that were replaced twice since. Nothing of it counts; look at what the rules are now and sign it again.':
    'انتهى أمره: وُقّع هذا بقواعد استُبدلت مرتين منذ ذلك. لا يُحسب منه شيء؛ انظر ما القواعد الآن ووقّعه من جديد.',
  'Refused: only members give their word for a newcomer. Nothing changed.':
    'مرفوض: لا يضمن القادمَ الجديد إلا الأعضاء. لم يتغيّر شيء.',
  'Nothing to do: nobody of that name waits to be let in.': 'لا شيء يلزم: لا أحد بهذا الاسم ينتظر قبوله.',
  'Refused: this hub votes on newcomers. Nothing changed; vote on the proposal about them.':
    'مرفوض: يصوّت هذا المجتمع على القادمين. لم يتغيّر شيء؛ صوّت على الاقتراح الخاص به.',
  'Nothing to do: you have given your word already.': 'لا شيء يلزم: لقد ضمنته من قبل.',
  'Refused: only members take part in decisions. Nothing changed.':
    'مرفوض: لا يشارك في القرارات إلا الأعضاء. لم يتغيّر شيء.',
  'Refused: in this hub only its keepers propose changes. Nothing changed; ask one of them.':
    'مرفوض: لا يقترح التغييرات في هذا المجتمع إلا قيّموه. لم يتغيّر شيء؛ اسأل أحدهم.',
  'Refused: you have as many open proposals as one member may, or the hub has. Nothing changed; wait until one is decided.':
    'مرفوض: لك من الاقتراحات المفتوحة ما يجوز لعضو، أو للمجتمع ذلك. لم يتغيّر شيء؛ انتظر حتى يُبتّ في أحدها.',
  'Refused: who signs in this hub is not a list but follows from its rules. Nothing changed; propose other rules instead.':
    'مرفوض: ليس الموقّعون في هذا المجتمع قائمة بل ينتجون عن قواعده. لم يتغيّر شيء؛ اقترح قواعد أخرى.',
  'Refused: somebody on the list is not a member, is named twice, or has no device in use. Nothing changed; choose others.':
    'مرفوض: في القائمة من ليس عضوًا، أو من ذُكر مرتين، أو من ليس له جهاز مستخدم. لم يتغيّر شيء؛ اختر غيرهم.',
  'Refused: the hub does not know this proposal. Nothing changed.':
    'مرفوض: لا يعرف المجتمع هذا الاقتراح. لم يتغيّر شيء.',
  'Refused: this proposal is decided already. Its outcome stands.': 'مرفوض: بُتّ في هذا الاقتراح من قبل. ونتيجته قائمة.',
  'Refused: only whoever proposed it takes it back. Nothing changed; vote no instead.':
    'مرفوض: لا يسحبه إلا من اقترحه. لم يتغيّر شيء؛ صوّت بلا.',
  'Refused: a vote about a newcomer is not taken back. Nothing changed; vote on it.':
    'مرفوض: لا يُسحب تصويت على قادم جديد. لم يتغيّر شيء؛ صوّت عليه.',
  'Not enough members voted. Nothing changed; propose it again when more of them are there.':
    'لم يصوّت عدد كافٍ من الأعضاء. لم يتغيّر شيء؛ اقترحه من جديد حين يحضر أكثر منهم.',
  'Not enough of the votes were yes. Nothing changed.': 'لم تكن الأصوات بنعم كافية. لم يتغيّر شيء.',
  'Refused: one who takes over alone is one member. Nothing changed; name one, or say how many of several must agree.':
    'مرفوض: من يتولى وحده عضو واحد. لم يتغيّر شيء؛ سمِّ واحدًا، أو قل كم من عدّة يجب أن يتفقوا.',
  'Refused: the rules of this hub name nobody who may take over. Nothing changed.':
    'مرفوض: لا تسمّي قواعد هذا المجتمع أحدًا يجوز له التولي. لم يتغيّر شيء.',
  'Refused: the rules of this hub do not name this computer among those who may take over. Nothing changed; ask one of them.':
    'مرفوض: لا تسمّي قواعد هذا المجتمع هذا الحاسوب بين من يجوز لهم التولي. لم يتغيّر شيء؛ اسأل أحدهم.',
  'Not yet: the hub has not been silent for long enough, or has two histories to choose from first. Nothing changed.':
    'ليس بعد: لم يطل سكوت المجتمع بما يكفي، أو عليه أولًا أن يُختار بين تاريخين. لم يتغيّر شيء.',
  'Refused: where one computer signs alone there is one seat. Nothing changed; choose another way of signing, or one seat.':
    'مرفوض: حيث يوقّع حاسوب واحد وحده يكون مقعد واحد. لم يتغيّر شيء؛ اختر طريقة أخرى للتوقيع، أو مقعدًا واحدًا.',
  'Refused: it asks for more signers than there are seats. Nothing changed; correct one of both.':
    'مرفوض: يطلب موقّعين أكثر من المقاعد. لم يتغيّر شيء؛ صحّح أحدهما.',
  'Refused: a replicated log needs several operators whom the rules name. Nothing changed; name those who sign, at least two, or let them take turns.':
    'مرفوض: يحتاج السجل المكرَّر إلى عدة مشغّلين تسمّيهم القواعد. لم يتغيّر شيء؛ سمِّ من يوقّعون، اثنين على الأقل، أو دعهم يتناوبون.',
  'This computer is one of the hub’s operators and was not told how to reach their replicated log, so it puts no batch forward and reads none. Nothing is lost: events are kept here, and the other operators go on without it where enough of them are there. Start it with --log FILE (see the guide).':
    'هذا الحاسوب من مشغّلي المجتمع ولم يُقل له كيف يصل إلى سجلهم المكرَّر، فلا يقدّم دفعة ولا يقرأ واحدة. لم يضع شيء: الأحداث محفوظة هنا، ويواصل المشغّلون الآخرون دونه إن كان منهم ما يكفي. شغّله بـ --log FILE (انظر الدليل).',
  'The operators’ replicated log does not answer, so nothing new becomes final. Everything signed is kept here and gets its place by itself when more than half of the log’s machines run again; nobody has to sign anything again.':
    'لا يجيب سجل المشغّلين المكرَّر، فلا يصير شيء جديد نهائيًا. كل ما وُقّع محفوظ هنا ويأخذ مكانه من نفسه حين يعمل أكثر من نصف أجهزة السجل من جديد؛ ولا يلزم أحدًا أن يوقّع ثانية.',
  'The operators’ replicated log was put back to an older state, or replaced: it forgot what it had said. Nothing certified changed, and this computer signs no second batch where it has signed one. It goes on by itself; find out who restored the log, and do not restore it from a backup again: a new, empty one does as well.':
    'أُعيد سجل المشغّلين المكرَّر إلى حال أقدم، أو استُبدل: نسي ما قاله. لم يتغيّر شيء موثَّق، ولا يوقّع هذا الحاسوب دفعة ثانية حيث وقّع واحدة. يواصل الأمر من نفسه؛ اعرف من أعاد السجل، ولا تستعده من نسخة احتياطية ثانية: فسجل جديد فارغ يكفي.',
  'The operators’ replicated log now says something else than what this computer has signed in the same place: it was put back to an older state, or somebody writes to it by hand. This computer has signed no second batch and signs none there; the operators’ votes decide, and it goes on by itself. Find out who changed the log.':
    'يقول سجل المشغّلين المكرَّر الآن في الموضع نفسه غير ما وقّعه هذا الحاسوب: أُعيد إلى حال أقدم، أو يكتب فيه أحد بيده. لم يوقّع هذا الحاسوب هناك دفعة ثانية ولا يوقّع؛ تقرر أصوات المشغّلين، ويواصل الأمر من نفسه. اعرف من غيّر السجل.',
  'Refused: a stake of nothing would let anybody in. Nothing changed; name a smallest stake.':
    'مرفوض: رهن لا شيء يُدخل أي أحد. لم يتغيّر شيء؛ سمِّ أصغر رهن.',
  'Refused: this debate is as long as it may be. Nothing changed; vote on it.':
    'مرفوض: بلغ هذا النقاش أقصى طوله. لم يتغيّر شيء؛ صوّت عليه.',
  'Refused: you have said as much about this as one member may. Nothing changed; vote on it.':
    'مرفوض: قلت في هذا قدر ما يجوز لعضو. لم يتغيّر شيء؛ صوّت عليه.',
  'Refused: only members vote. Nothing changed.': 'مرفوض: لا يصوّت إلا الأعضاء. لم يتغيّر شيء.',
  'Refused: you joined after this vote began. Nothing changed; you vote on the next one.':
    'مرفوض: انضممت بعد بدء هذا التصويت. لم يتغيّر شيء؛ تصوّت في التالي.',
  'Not yet: this is still being talked about. Nothing changed; vote when voting begins.':
    'ليس بعد: ما زال الحديث في هذا جاريًا. لم يتغيّر شيء؛ صوّت حين يبدأ التصويت.',
  'Nothing to do: no change waits for its signers.': 'لا شيء يلزم: لا تغيير ينتظر موقّعيه.',
  'Nothing to do: what waited has been replaced. This computer answers for the new one by itself.':
    'لا شيء يلزم: استُبدل ما كان ينتظر. ويجيب هذا الحاسوب عن الجديد من نفسه.',
  'Refused: this computer is not among those that would sign. Nothing changed.':
    'مرفوض: ليس هذا الحاسوب ممن سيوقّعون. لم يتغيّر شيء.',
  'Nothing to do: this computer has said that it is ready.': 'لا شيء يلزم: قال هذا الحاسوب إنه جاهز.',
  'Refused: only members offer to sign. Nothing changed.': 'مرفوض: لا يعرض التوقيع إلا الأعضاء. لم يتغيّر شيء.',
  'Nothing to do: this computer is offered already.': 'لا شيء يلزم: هذا الحاسوب معروض من قبل.',
  'Nothing to do: you offer no computer.': 'لا شيء يلزم: لا تعرض حاسوبًا.',
  'Refused: only members have a standing vote. Nothing changed.': 'مرفوض: ليس الصوت الدائم إلا للأعضاء. لم يتغيّر شيء.',
  'Nothing to do: you have given your standing vote to nobody.': 'لا شيء يلزم: لم تمنح صوتك الدائم لأحد.',
  'Nothing to do: your standing vote is there already.': 'لا شيء يلزم: صوتك الدائم هناك من قبل.',
  'Refused: they do not offer to sign. Nothing changed; choose somebody who does.':
    'مرفوض: لا يعرض أن يوقّع. لم يتغيّر شيء؛ اختر من يعرض ذلك.',
  'Refused: only members lock a stake. Nothing moved.': 'مرفوض: لا يرهن إلا الأعضاء. لم يتحرك شيء.',
  'Refused: it is more than you have; credit cannot be staked. Nothing moved; choose a smaller amount.':
    'مرفوض: هذا أكثر مما لديك؛ ولا يُرهن الائتمان. لم يتحرك شيء؛ اختر مبلغًا أقل.',
  'Refused: it is more than you have staked. Nothing moved.': 'مرفوض: هذا أكثر مما رهنت. لم يتحرك شيء.',
  'Not yet: part of your stake is on its way back already. Nothing moved; ask again when it has come.':
    'ليس بعد: جزء من رهنك في طريق عودته من قبل. لم يتحرك شيء؛ اطلب ثانية حين يصل.',
  'Refused: what was shown does not prove anything. Nothing changed.': 'مرفوض: ما عُرض لا يثبت شيئًا. لم يتغيّر شيء.',
  'Refused: the hub does not know this device. Nothing changed.': 'مرفوض: لا يعرف المجتمع هذا الجهاز. لم يتغيّر شيء.',
  'Nothing to do: the device was already frozen.': 'لا شيء يلزم: كان الجهاز مجمّدًا من قبل.',
  'Refused: votes on this proposal are open. Nothing changed; vote on it in the open.':
    'مرفوض: التصويت على هذا الاقتراح علني. لم يتغيّر شيء؛ صوّت عليه علنًا.',
  'Refused: votes on this proposal are secret. Nothing changed; vote again from its page.':
    'مرفوض: التصويت على هذا الاقتراح سري. لم يتغيّر شيء؛ صوّت من جديد من صفحته.',
  'Fewer than two tellers stepped forward, so nobody could have opened the votes together. Nothing changed; propose it again and have two tellers.':
    'تقدّم أقل من فارزَين اثنين، فما كان أحد ليفتح الأصوات معًا. لم يتغيّر شيء؛ اقترحه من جديد وليكن لك فارزان.',
  'Refused: you have voted, and a secret vote cannot be changed. It stands.':
    'مرفوض: لقد صوّتَّ، والصوت السري لا يتغيّر. وهو قائم.',
  'Refused: this is no well-formed secret vote. Nothing changed; vote again from the proposal’s page.':
    'مرفوض: ليس هذا صوتًا سريًا سليم الصيغة. لم يتغيّر شيء؛ صوّت من جديد من صفحة الاقتراح.',
  'Nothing to do: no secret vote is being opened here.': 'لا شيء يلزم: لا يُفتح هنا تصويت سري.',
  'A teller did not help to open the votes in time, so nobody knows the result and it is void. Nothing changed; propose it again with tellers who are there.':
    'لم يساعد فارز في فتح الأصوات في وقتها، فلا يعرف أحد النتيجة وهي لاغية. لم يتغيّر شيء؛ اقترحه من جديد مع فارزين حاضرين.',
  'Refused: voting has begun, and its key is made. Nothing changed.': 'مرفوض: بدأ التصويت وصُنع مفتاحه. لم يتغيّر شيء.',
  'Nothing to do: there are as many tellers as the rules allow.': 'لا شيء يلزم: الفارزون بقدر ما تسمح القواعد.',
  'Nothing to do: you are a teller of this vote.': 'لا شيء يلزم: أنت فارز في هذا التصويت.',
  'Refused: the proof of this teller does not hold. Nothing changed.': 'مرفوض: لا يصمد إثبات هذا الفارز. لم يتغيّر شيء.',
  'Refused: only this vote’s tellers open it. Nothing changed.': 'مرفوض: لا يفتحه إلا فارزو هذا التصويت. لم يتغيّر شيء.',
  'Nothing to do: you have helped to open this vote.': 'لا شيء يلزم: لقد ساعدت في فتح هذا التصويت.',
  'Refused: it asks for more computing at rest than at most. Nothing changed; correct one of both.':
    'مرفوض: يطلب من الحساب في الهدوء أكثر من الحد الأقصى. لم يتغيّر شيء؛ صحّح أحدهما.',
  'Refused: the most computing it asks for could be out of date before it is done. Nothing changed; ask for less, or count newcomers over a longer time.':
    'مرفوض: أقصى حساب يطلبه قد يتقادم قبل أن يتم. لم يتغيّر شيء؛ اطلب أقل، أو عُدّ القادمين على مدة أطول.',
  'Refused: secret votes add up only where every member has one vote. Nothing changed; choose one or the other.':
    'مرفوض: لا تُجمع الأصوات السرية إلا حيث لكل عضو صوت واحد. لم يتغيّر شيء؛ اختر أحد الأمرين.',
  'Refused: secret votes need time before voting in which tellers step forward. Nothing changed; give some time to talk.':
    'مرفوض: تحتاج الأصوات السرية قبل التصويت إلى وقت يتقدّم فيه الفارزون. لم يتغيّر شيء؛ امنح بعض الوقت للحديث.',
  'This is not what a guardian sends, or a part of it is missing. Nothing was changed; it begins with “kind:help/”, and the guardian can copy it once more.':
    'ليس هذا ما يرسله حارس، أو ينقصه جزء. لم يُغيَّر شيء؛ يبدأ بـ«kind:help/»، ويمكن للحارس نسخه مرة أخرى.',
  'This is not the code of somebody who comes back, or a part of it is missing. Nothing was signed; it begins with “kind:back/” and stands on their screen.':
    'ليس هذا رمز شخص يعود، أو ينقصه جزء. لم يُوقَّع شيء؛ يبدأ بـ«kind:back/» ويظهر على شاشته.',
  'You are no guardian of this person in this hub, or did not say yes yet. Nothing was done.':
    'لست حارس هذا الشخص في هذا المجتمع، أو لم تقل نعم بعد. لم يُفعل شيء.',
  'Refused: only members of the hub name guardians. Nothing changed.':
    'مرفوض: لا يسمّي الحرّاس إلا أعضاء المجتمع. لم يتغيّر شيء.',
  'Refused: nobody guards themselves. Nothing changed; name others.': 'مرفوض: لا أحد يحرس نفسه. لم يتغيّر شيء؛ سمِّ غيرك.',
  'Refused: somebody is named twice. Nothing changed; name each guardian once.':
    'مرفوض: شخص ما مذكور مرتين. لم يتغيّر شيء؛ سمِّ كل حارس مرة.',
  'Refused: fewer guardians are named than have to agree. Nothing changed; name more, or ask for fewer.':
    'مرفوض: الحرّاس المسمَّون أقل ممن يجب أن يتفقوا. لم يتغيّر شيء؛ سمِّ أكثر، أو اطلب أقل.',
  'Refused: somebody named is no member of the hub, or is on the way out. Nothing changed; choose members.':
    'مرفوض: أحد المسمَّين ليس عضوًا في المجتمع أو في طريقه إلى الخروج. لم يتغيّر شيء؛ اختر أعضاء.',
  'Refused: this takes your recovery words, which this device does not hold, or others have been put in their place. Nothing changed; do it on a device that was set up with the words in force.':
    'مرفوض: يلزم لهذا كلمات الاسترداد التي ليست على هذا الجهاز، أو حلّت غيرها محلها. لم يتغيّر شيء؛ افعله على جهاز أُعدّ بالكلمات السارية.',
  'Refused: something about your guardians changed meanwhile. Nothing was done; look again and repeat it.':
    'مرفوض: تغيّر شيء في حرّاسك في هذه الأثناء. لم يُفعل شيء؛ انظر مجددًا وأعده.',
  'Nothing to do: your guardians agreed on nothing that waits, and no change of them does.':
    'لا شيء يلزم: لم يتفق حرّاسك على شيء ينتظر، ولا ينتظر تغيير لهم.',
  'Refused: this person did not ask you to guard them, or does not any more. Nothing changed.':
    'مرفوض: لم يطلب منك هذا الشخص أن تحرسه، أو لم يعد يطلب. لم يتغيّر شيء.',
  'Nothing to do: you said yes already.': 'لا شيء يلزم: قلت نعم من قبل.',
  'Refused: you are no guardian of this person in this hub, or too few of their guardians said yes. Nothing changed.':
    'مرفوض: لست حارس هذا الشخص في هذا المجتمع، أو قال نعم عدد قليل جدًا من حرّاسه. لم يتغيّر شيء.',
  'Nothing to do: this key is in force already.': 'لا شيء يلزم: هذا المفتاح سارٍ من قبل.',
  'Nothing to do: you said so already.': 'لا شيء يلزم: قلت ذلك من قبل.',
  'Refused: another key certifies this person’s devices in this hub now. Nothing changed; a device comes in by the words in force.':
    'مرفوض: يوثّق أجهزة هذا الشخص في هذا المجتمع الآن مفتاح آخر. لم يتغيّر شيء؛ يدخل الجهاز بالكلمات السارية.',
  'This copy of your data is older than what the hub has seen from this device. Nothing was lost and nothing was signed. Restore your identity from its seed in a new data folder: it gets a device key of its own.':
    'هذه النسخة من بياناتك أقدم مما رآه المجتمع من هذا الجهاز. لم يضع شيء ولم يُوقَّع شيء. استعد هويتك بكلماتها في مجلد بيانات جديد: فتأخذ مفتاح جهاز خاصًا بها.',
  'The hub could not be made: {1} does not fit. Nothing was made; correct it and try again.':
    'تعذّر تأسيس المجتمع: {1} لا يصلح. لم يؤسَّس شيء؛ صحّحه وحاول مجددًا.',
  'Only members invite: not before the hub has certified that you are one, and not once you are leaving, have left or were removed. Nothing was made.':
    'لا يدعو إلا الأعضاء: ليس قبل أن يوثّق المجتمع أنك عضو، ولا حين تكون في طور المغادرة أو غادرت أو أُخرجت. لم يُصنع شيء.',
  'This invite has run out. Nothing was changed; ask for a new one.':
    'انتهت صلاحية هذه الدعوة. لم يُغيَّر شيء؛ اطلب دعوة جديدة.',
  'Nothing was deleted: you are in this hub, or a trade of yours there is still open. Leave it first; then its data can go.':
    'لم يُحذف شيء: أنت في هذا المجتمع، أو لك فيه صفقة ما زالت مفتوحة. غادره أولًا؛ ثم يمكن أن تذهب بياناته.',
  'This invite leads to a practice town, which is for play only. Nothing was changed; ask for an invite to a real hub.':
    'تقود هذه الدعوة إلى بلدة تدريب، وهي للعب فقط. لم يُغيَّر شيء؛ اطلب دعوة إلى مجتمع حقيقي.',
  'This invite leads to a real hub. Nothing was changed; leave the practice town first and join it there.':
    'تقود هذه الدعوة إلى مجتمع حقيقي. لم يُغيَّر شيء؛ غادر بلدة التدريب أولًا وانضم إليه هناك.',
  'This invite is incomplete or was changed on its way. Nothing was done; ask for it again and copy the whole link.':
    'هذه الدعوة ناقصة أو تغيّرت في طريقها. لم يُفعل شيء؛ اطلبها من جديد وانسخ الرابط كاملًا.',
  'This is not an invite to a hub: those begin with “kind:join/”. Nothing was done.':
    'ليست هذه دعوة إلى مجتمع: تبدأ الدعوات بـ«kind:join/». لم يُفعل شيء.',
  'There is no procedure {1}.': 'لا يوجد إجراء {1}.',
  'This data folder already holds an identity, which was kept. Use a new data folder for another one.':
    'في مجلد البيانات هذا هوية من قبل، وقد بقيت. استخدم مجلد بيانات جديدًا لغيرها.',
  'A name has 1 to 32 visible characters. Nothing was changed; choose another.':
    'للاسم من 1 إلى 32 حرفًا ظاهرًا. لم يُغيَّر شيء؛ اختر غيره.',
  'This person is not a member of the hub. Nothing was sent and nothing was changed; invite them first.':
    'ليس هذا الشخص عضوًا في المجتمع. لم يُرسَل شيء ولم يُغيَّر شيء؛ ادعه أولًا.',
  'This person joined with a key that locks nothing, so everybody could read what is written to them. Nothing was sent and nothing was changed; ask them to join again with a fresh identity.':
    'انضم هذا الشخص بمفتاح لا يقفل شيئًا، فيستطيع الجميع قراءة ما يُكتب إليه. لم يُرسَل شيء ولم يُغيَّر شيء؛ اطلب منه أن ينضم من جديد بهوية جديدة.',
  'Refused: its text is not the text that the terms commit to. Nothing was offered; write it again.':
    'مرفوض: نصه ليس النص الذي تلتزم به الشروط. لم يُعرض شيء؛ اكتبه من جديد.',
  'A hand-over code is drawn for one agreement, and many could come of this. Nothing was offered; choose another way to show that it is done.':
    'رمز التسليم يُختار لاتفاق واحد، وقد ينشأ عن هذا كثير. لم يُعرض شيء؛ اختر طريقة أخرى لإثبات الإنجاز.',
  'It is meant for you, or for somebody twice. Nothing was offered; choose each other member once, or nobody for everybody.':
    'هو موجه إليك، أو إلى شخص مرتين. لم يُعرض شيء؛ اختر كلًا من الأعضاء الآخرين مرة، أو لا أحد للجميع.',
  'So many at once would be more than the ledger can count. Nothing was offered; let fewer be taken at a time.':
    'هذا العدد دفعة واحدة أكثر مما يعدّه السجل. لم يُعرض شيء؛ اسمح بأخذ أقل في المرة.',
  'Too late: its time is over. No money moved; ask whoever offered it, or choose a later end.':
    'فات الأوان: انقضى وقته. لم يتحرك مال؛ اسأل من عرضه، أو اختر نهاية أبعد.',
  'It would stand for more than a year. Nothing was offered; choose an earlier end.':
    'سيبقى قائمًا أكثر من سنة. لم يُعرض شيء؛ اختر نهاية أقرب.',
  'You have as many standing offers as a hub keeps of one member. Nothing was offered; take one of them back first.':
    'لك من العروض القائمة ما يحفظه مجتمع لعضو. لم يُعرض شيء؛ اسحب أحدها أولًا.',
  'Too late: this offer was taken back, or is over. No money moved; look at the board for others.':
    'فات الأوان: سُحب هذا العرض أو انتهى. لم يتحرك مال؛ ابحث في اللوحة عن غيره.',
  'Refused: only whoever made this offer can take it back. Nothing changed.':
    'مرفوض: لا يسحب هذا العرض إلا من قدّمه. لم يتغيّر شيء.',
  'Refused: this offer is your own. No money moved.': 'مرفوض: هذا العرض عرضك. لم يتحرك مال.',
  'Refused: the device that signed this offer is no longer in use. No money moved; ask whoever made it to offer it again.':
    'مرفوض: الجهاز الذي وقّع هذا العرض لم يعد مستخدمًا. لم يتحرك مال؛ اطلب ممن قدّمه أن يعرضه من جديد.',
  'Refused: this offer is meant for other members. No money moved; write to whoever made it.':
    'مرفوض: هذا العرض لأعضاء آخرين. لم يتحرك مال؛ اكتب إلى من قدّمه.',
  'Refused: you would measure, rule on or be paid for your own agreement. No money moved; propose one of your own.':
    'مرفوض: كنت ستقيس اتفاقك أو تقضي فيه أو يُدفع لك عنه. لم يتحرك مال؛ اقترح واحدًا من عندك.',
  'Too late: all of it has been taken. No money moved; ask whoever offered it for more.':
    'فات الأوان: أُخذ كله. لم يتحرك مال؛ اطلب المزيد ممن عرضه.',
  'A file is sold one at a time. Nothing was signed; set the most in one agreement to one.':
    'يُباع الملف واحدًا واحدًا. لم يُوقَّع شيء؛ اجعل أكثر ما في الاتفاق الواحد واحدًا.',
  'Refused: it is more than can be taken at a time. No money moved; choose fewer.':
    'مرفوض: هذا أكثر مما يؤخذ في المرة. لم يتحرك مال؛ اختر أقل.',
  'Refused: fewer are left by now. No money moved; look at what is left and choose fewer.':
    'مرفوض: بقي أقل الآن. لم يتحرك مال؛ انظر ما بقي واختر أقل.',
  'Not now: others have taken as much as is offered for this time. No money moved; choose fewer, or come back later.':
    'ليس الآن: أخذ آخرون قدر ما يُعرض لهذا الوقت. لم يتحرك مال؛ اختر أقل، أو عد لاحقًا.',
  'Refused: you have too little to put into escrow. No money moved; choose fewer, or earn or receive the rest first.':
    'مرفوض: ما لديك لا يكفي لوضعه في الضمان. لم يتحرك مال؛ اختر أقل، أو اكسب الباقي أو استلمه أولًا.',
  'Refused: whoever offers it has too little for their deposit now. No money of yours moved; choose fewer, or write to them.':
    'مرفوض: ليس لدى من يعرضه ما يكفي لتأمينه الآن. لم يتحرك مال لك؛ اختر أقل، أو اكتب إليه.',
  'This device could not note what it has signed ({1}). What was signed is kept here and has not left; nothing more is signed. Free some disk space or make the folder writable, then try again.':
    'تعذّر على هذا الجهاز تدوين ما وقّعه ({1}). ما وُقّع محفوظ هنا ولم يخرج؛ ولا يُوقَّع غيره. أفرغ مساحة أو اجعل المجلد قابلًا للكتابة، ثم حاول مجددًا.',
  'Refused: only members of the hub found pools and give to them. Nothing moved; join the hub, or stay in it, first.':
    'مرفوض: لا يؤسس الصناديق ويعطيها إلا أعضاء المجتمع. لم يتحرك شيء؛ انضم إلى المجتمع أو ابقَ فيه أولًا.',
  'Refused: the pool would have ended before the hub certified it. Nothing was founded; try again.':
    'مرفوض: كان الصندوق سينتهي قبل أن يوثّقه المجتمع. لم يؤسَّس شيء؛ حاول مجددًا.',
  'Refused: a pool collects for at most a year. Nothing was founded; choose an earlier end.':
    'مرفوض: يجمع الصندوق سنة على الأكثر. لم يؤسَّس شيء؛ اختر نهاية أقرب.',
  'Refused: the milestones come to more than the goal, so a met goal could not pay them. Nothing was founded; raise the goal or lower a milestone.':
    'مرفوض: مجموع المراحل أكبر من الهدف، فلا يدفعها هدف تحقق. لم يؤسَّس شيء؛ ارفع الهدف أو خفّض مرحلة.',
  'Refused: the smallest gift is larger than the goal. Nothing was founded; choose a smaller one.':
    'مرفوض: أصغر عطية أكبر من الهدف. لم يؤسَّس شيء؛ اختر أصغر منها.',
  'Refused: a pool pays members of the hub, and somebody it names is none. Nothing was founded; choose members.':
    'مرفوض: يدفع الصندوق لأعضاء المجتمع، وفيمن يسمّيهم من ليس عضوًا. لم يؤسَّس شيء؛ اختر أعضاء.',
  'Refused: the token ends before this pool might. Nothing was founded; choose shorter times or another token.':
    'مرفوض: تنتهي العملة قبل أن ينتهي هذا الصندوق. لم يؤسَّس شيء؛ اختر مددًا أقصر أو عملة أخرى.',
  'Refused: the hub has as many open pools as it can end at once. Nothing was founded; wait until one has ended.':
    'مرفوض: للمجتمع من الصناديق المفتوحة ما يمكنه إنهاؤه معًا. لم يؤسَّس شيء؛ انتظر حتى ينتهي أحدها.',
  'Refused: you have five open pools in this hub already. Nothing was founded; wait until one has ended, or call one off.':
    'مرفوض: لك خمسة صناديق مفتوحة في هذا المجتمع من قبل. لم يؤسَّس شيء؛ انتظر حتى ينتهي أحدها، أو ألغِ واحدًا.',
  'Refused: the hub does not know this pool. Nothing moved.': 'مرفوض: لا يعرف المجتمع هذا الصندوق. لم يتحرك شيء.',
  'Refused: this pool does not collect any more. Nothing moved.': 'مرفوض: لم يعد هذا الصندوق يجمع. لم يتحرك شيء.',
  'Refused: this is less than the smallest gift the pool takes. Nothing moved; give more.':
    'مرفوض: هذا أقل من أصغر عطية يقبلها الصندوق. لم يتحرك شيء؛ أعط أكثر.',
  'Refused: this pool has gifts from as many people as it can hold. Nothing moved.':
    'مرفوض: في هذا الصندوق عطايا من أكثر من يسعهم. لم يتحرك شيء.',
  'Refused: gifts to this pool are not taken back before its end, as it was founded. Nothing moved.':
    'مرفوض: لا تُسحب العطايا من هذا الصندوق قبل نهايته، وهكذا أُسس. لم يتحرك شيء.',
  'Refused: you gave nothing to this pool, so there is nothing to take back or to vote on.':
    'مرفوض: لم تعط هذا الصندوق شيئًا، فليس لك ما تسحبه أو تصوّت عليه.',
  'Refused: only whoever founded a pool calls it off. Nothing moved.':
    'مرفوض: لا يلغي الصندوق إلا من أسسه. لم يتحرك شيء.',
  'Refused: the pool has no such milestone. Nothing moved.': 'مرفوض: ليس في الصندوق مرحلة كهذه. لم يتحرك شيء.',
  'Refused: milestones begin once the pool’s goal is met at its end. Nothing moved.':
    'مرفوض: تبدأ المراحل حين يتحقق هدف الصندوق عند نهايته. لم يتحرك شيء.',
  'Refused: the time for this was over when it reached the hub. Nothing moved.':
    'مرفوض: كان وقت هذا قد انقضى حين وصل إلى المجتمع. لم يتحرك شيء.',
  'Refused: only its payee says that a milestone is done. Nothing moved.':
    'مرفوض: لا يقول إن مرحلة أُنجزت إلا من تُدفع له. لم يتحرك شيء.',
  'Nothing to do: this milestone is being voted on already.': 'لا شيء يلزم: يجري التصويت على هذه المرحلة من قبل.',
  'Nothing to do: this milestone has been decided already.': 'لا شيء يلزم: بُتّ في هذه المرحلة من قبل.',
  'Refused: its payee has not said yet that this milestone is done. Nothing moved.':
    'مرفوض: لم يقل من تُدفع له بعد إن هذه المرحلة أُنجزت. لم يتحرك شيء.',
  'Refused: nobody votes on a payment to themselves. Nothing moved.':
    'مرفوض: لا أحد يصوّت على دفعة لنفسه. لم يتحرك شيء.',
  'Nothing to do: you have voted on this milestone, and a vote stands.':
    'لا شيء يلزم: صوّتَّ على هذه المرحلة، والصوت باقٍ.',
  'Refused: this agreement has not ended, and only what has ended is rated. Nothing was said; rate it when it is over.':
    'مرفوض: لم ينته هذا الاتفاق، ولا يُقيَّم إلا ما انتهى. لم يُقل شيء؛ قيّمه حين ينتهي.',
  'Refused: only those who made an agreement rate each other for it. Nothing was said.':
    'مرفوض: لا يقيّم بعضهم بعضًا لاتفاق إلا من أبرموه. لم يُقل شيء.',
  'Refused: nobody rates themselves. Nothing was said.': 'مرفوض: لا أحد يقيّم نفسه. لم يُقل شيء.',
  'Refused: they had no part in this agreement. Nothing was said; choose one of its parties.':
    'مرفوض: لم يكن له نصيب في هذا الاتفاق. لم يُقل شيء؛ اختر أحد أطرافه.',
  'Refused: they have not rated you for this agreement, so there is nothing to answer. Nothing was said.':
    'مرفوض: لم يقيّمك لهذا الاتفاق، فليس ثمة ما ترد عليه. لم يُقل شيء.',
  'This hub’s validators certified two different batches at one height. The hub is halted on this device: nothing more is accepted, everything is kept. Look at the evidence, ask the other members which line they follow, and choose.':
    'وثّق مدقّقو هذا المجتمع دفعتين مختلفتين عند ارتفاع واحد. المجتمع متوقف على هذا الجهاز: لا يُقبل شيء بعد ذلك وكل شيء محفوظ. انظر إلى الأدلة، واسأل الأعضاء الآخرين أي خط يتبعون، واختر.',
  'Refused: this hub is halted, because its signer certified two different batches at one height. Everything before is kept; ask the other members which line they follow.':
    'مرفوض: هذا المجتمع متوقف لأن موقّعه وثّق دفعتين مختلفتين عند ارتفاع واحد. كل ما قبل ذلك محفوظ؛ اسأل الأعضاء الآخرين أي خط يتبعون.',
  'Refused: you have left this hub, so nothing of yours is sent there any more. Nothing was signed; what you see is an archive, and an invite brings you back.':
    'مرفوض: غادرت هذا المجتمع، فلا يُرسَل شيء منك إليه بعد الآن. لم يُوقَّع شيء؛ ما تراه أرشيف، وتعيدك دعوة.',
  'The members who are connected keep only newer entries of this hub than the ones this device would need next. Nothing was lost. Connect to somebody who keeps everything; until then this device shows the hub as it last knew it.':
    'ليس لدى الأعضاء المتصلين إلا قيود من هذا المجتمع أحدث مما يحتاج إليه هذا الجهاز الآن. لم يضع شيء. اتصل بمن يحفظ كل شيء؛ وحتى ذلك يُظهر هذا الجهاز المجتمع كما عرفه آخر مرة.',
  'Not yet: this device has not compared its copy with any member of the hub since it started, and an old copy must never sign. Nothing was signed; connect to a member, or give one a bundle and take in theirs (Carry), and try again.':
    'ليس بعد: لم يقارن هذا الجهاز نسخته بأي عضو في المجتمع منذ بدأ، والنسخة القديمة لا يجوز أن توقّع أبدًا. لم يُوقَّع شيء؛ اتصل بعضو، أو أعطه حزمة وخذ حزمته (النقل)، وحاول مجددًا.',
  'Refused: this copy of your data is older than what the hub has seen from this device. Nothing was lost and nothing was signed. Restore your identity from its seed in a new data folder: it gets a device key of its own.':
    'مرفوض: هذه النسخة من بياناتك أقدم مما رآه المجتمع من هذا الجهاز. لم يضع شيء ولم يُوقَّع شيء. استعد هويتك بكلماتها في مجلد بيانات جديد: فتأخذ مفتاح جهاز خاصًا بها.',
  'Nothing has been certified in this hub for as long as its rules call silence, and you are one of those who may take over. Ask its signers first; if they are gone for good, take over on the page of its rules. Balances, agreements and the log stay as they are.':
    'لم يُوثَّق شيء في هذا المجتمع طوال ما تسمّيه قواعده سكوتًا، وأنت ممن يجوز لهم التولي. اسأل موقّعيه أولًا؛ فإن ذهبوا إلى غير رجعة فتولَّ من صفحة قواعده. وتبقى الأرصدة والاتفاقات والسجل كما هي.',
  'Nothing was certified here for longer than this hub waits before others may take over, and nobody has said yet whether they did. Everything is kept and nothing is signed by this computer until then. Connect to another member.':
    'لم يُوثَّق شيء هنا مدة أطول مما ينتظره هذا المجتمع قبل أن يجوز لغيرهم التولي، ولم يقل أحد بعد هل فعلوا. كل شيء محفوظ ولا يوقّع هذا الحاسوب شيئًا حتى ذلك. اتصل بعضو آخر.',
  'This copy of the hub is older than what this device has signed: a backup was put back, or the end of the database was lost. Nothing is signed with it for now and nothing of the hub is lost. Connect to another member: what is missing comes back, and you can sign again. If nobody has it, restore your identity from its recovery words in a new data folder.':
    'هذه النسخة من المجتمع أقدم مما وقّعه هذا الجهاز: أُعيدت نسخة احتياطية، أو ضاعت نهاية قاعدة البيانات. لا يُوقَّع بها شيء حاليًا ولم يضع من المجتمع شيء. اتصل بعضو آخر: فيعود ما ينقص وتستطيع التوقيع ثانية. وإن لم يكن عند أحد فاستعد هويتك بكلمات الاسترداد في مجلد بيانات جديد.',
  'This hub was restored from a backup, and newer things may have happened in it. This device has a key of its own now, which the hub has to take in first; until then nothing is signed here. Everything in the backup is there. Stay connected to a member.':
    'استُعيد هذا المجتمع من نسخة احتياطية، وقد يكون حدث فيه ما هو أحدث. لهذا الجهاز الآن مفتاح خاص به على المجتمع أن يقبله أولًا؛ وحتى ذلك لا يُوقَّع هنا شيء. كل ما في النسخة موجود. ابقَ على اتصال بعضو.',
  'This hub was restored from a backup, and the key that certifies it is not in any backup: it stayed on the computer that the hub was run on. If that computer still works, start it and connect both; this device is then taken in. If it is gone, nothing new can be certified in this hub. What was certified stays readable and provable here; start a new hub and invite its members.':
    'استُعيد هذا المجتمع من نسخة احتياطية، والمفتاح الذي يوثّقه ليس في أي نسخة: بقي على الحاسوب الذي كان المجتمع يعمل عليه. إن كان ذلك الحاسوب يعمل فشغّله وصِل الاثنين؛ فيُقبل هذا الجهاز عندئذ. وإن ذهب فلا يُوثَّق شيء جديد في هذا المجتمع. وما وُثّق يبقى هنا مقروءًا وقابلًا للإثبات؛ أسس مجتمعًا جديدًا وادعُ أعضاءه.',
  'This device could not note what it has signed. What was signed is kept here and has not left; nothing more is signed. Free some disk space, then try again.':
    'تعذّر على هذا الجهاز تدوين ما وقّعه. ما وُقّع محفوظ هنا ولم يخرج؛ ولا يُوقَّع غيره. أفرغ بعض المساحة، ثم حاول مجددًا.',
  'This device key signed two different things at one place, as happens when a data folder is copied and both copies are used. The hub freezes the key. Nothing certified is lost: restore your identity from its seed in a new data folder.':
    'وقّع مفتاح هذا الجهاز شيئين مختلفين في موضع واحد، كما يحدث حين يُنسخ مجلد بيانات وتُستخدم النسختان. يجمّد المجتمع المفتاح. لم يضع شيء موثَّق: استعد هويتك بكلماتها في مجلد بيانات جديد.',
  'Refused: this device is frozen, because it signed two different things at one place. Nothing changed; restore your identity from its seed in a new data folder.':
    'مرفوض: هذا الجهاز مجمّد لأنه وقّع شيئين مختلفين في موضع واحد. لم يتغيّر شيء؛ استعد هويتك بكلماتها في مجلد بيانات جديد.',
  'Refused: this device is no longer in use for its identity. Nothing changed.':
    'مرفوض: لم يعد هذا الجهاز مستخدمًا لهويته. لم يتغيّر شيء.',
  'Refused: another event of this device already stands at this place. Nothing changed.':
    'مرفوض: في هذا الموضع حدث آخر من هذا الجهاز. لم يتغيّر شيء.',
  'Refused: a signature does not fit. Nothing changed.': 'مرفوض: توقيع لا يطابق. لم يتغيّر شيء.',
  'Refused: it is larger than an event may be. Nothing changed; attach long texts as a file.':
    'مرفوض: أكبر مما يجوز لحدث. لم يتغيّر شيء؛ أرفق النصوص الطويلة ملفًا.',
  'Refused: it does not have the form of an event. Nothing changed.': 'مرفوض: ليس له شكل حدث. لم يتغيّر شيء.',
  'Not now: too much is waiting to be certified. Nothing was signed; try again in a moment.':
    'ليس الآن: ما ينتظر التوثيق كثير جدًا. لم يُوقَّع شيء؛ حاول مجددًا بعد لحظة.',
  'Refused: this device has posted as many notices as a hub keeps of one device. Nothing was posted and everything stands; use another device of yours, or restore your identity from its seed in a new data folder.':
    'مرفوض: نشر هذا الجهاز من الإعلانات ما يحفظه مجتمع لجهاز واحد. لم يُنشر شيء وكل شيء باقٍ؛ استخدم جهازًا آخر لك، أو استعد هويتك بكلماتها في مجلد بيانات جديد.',
  'Not now: this device has posted so much in so short a time that others would take it for a flood. Nothing was posted; go on in a few minutes.':
    'ليس الآن: نشر هذا الجهاز في وقت قصير ما يظنه الآخرون سيلًا. لم يُنشر شيء؛ واصل بعد بضع دقائق.',
  'Refused: this would pay oneself. Nothing moved.': 'مرفوض: هذا دفع للنفس. لم يتحرك شيء.',
  'Refused: the receiver has no account in this hub. Nothing moved; invite them first.':
    'مرفوض: ليس للمستلم حساب في هذا المجتمع. لم يتحرك شيء؛ ادعه أولًا.',
  'Refused: the receiver’s balance would be larger than the ledger can count. Nothing moved.':
    'مرفوض: يصير رصيد المستلم أكبر مما يعدّه السجل. لم يتحرك شيء.',
  'Refused: it is more than can be spent, credit limit included. Nothing moved; try a smaller amount.':
    'مرفوض: هذا أكثر مما يمكن إنفاقه، بما فيه حد الائتمان. لم يتحرك شيء؛ جرّب مبلغًا أقل.',
  'Refused: you owe somebody by a ruling or a proof, so what comes in pays that first. Nothing moved; the wallet shows what is owed.':
    'مرفوض: عليك لأحدهم شيء بحكم أو إثبات، فما يأتي يدفع ذلك أولًا. لم يتحرك شيء؛ تُظهر المحفظة ما عليك.',
  'Refused: you are not a member of the hub any more, so you spend what you have and draw no more credit. Nothing moved; choose a smaller amount.':
    'مرفوض: لم تعد عضوًا في المجتمع، فتنفق ما لديك ولا تأخذ ائتمانًا بعد. لم يتحرك شيء؛ اختر مبلغًا أقل.',
  'Refused: the hub’s policy does not let you issue a token of this kind. Nothing was issued; ask a keeper of the hub.':
    'مرفوض: لا تسمح لك سياسة المجتمع بإصدار عملة من هذا النوع. لم يُصدَر شيء؛ اسأل أحد قيّمي المجتمع.',
  'Refused: the hub has as many tokens as its policy allows. Nothing was issued.':
    'مرفوض: للمجتمع من العملات ما تسمح به سياسته. لم يُصدَر شيء.',
  'Refused: the hub has a token of this code already. Nothing was issued; choose another code.':
    'مرفوض: للمجتمع عملة بهذا الرمز من قبل. لم يُصدَر شيء؛ اختر رمزًا آخر.',
  'Refused: the hub’s policy wants a smaller cap for this kind of token. Nothing was issued; choose a smaller cap.':
    'مرفوض: تريد سياسة المجتمع سقفًا أصغر لهذا النوع من العملات. لم يُصدَر شيء؛ اختر سقفًا أصغر.',
  'Refused: the keeper of the reserve is not a member of the hub. Nothing was issued; choose a member.':
    'مرفوض: قيّم الاحتياطي ليس عضوًا في المجتمع. لم يُصدَر شيء؛ اختر عضوًا.',
  'Refused: somebody who may mint is not a member of the hub. Nothing was issued; choose members.':
    'مرفوض: أحد من يجوز لهم السكّ ليس عضوًا في المجتمع. لم يُصدَر شيء؛ اختر أعضاء.',
  'Refused: a mission ends in the future, and within ten years. Nothing was issued; choose another date.':
    'مرفوض: تنتهي المهمة في المستقبل وخلال عشر سنوات. لم يُصدَر شيء؛ اختر تاريخًا آخر.',
  'Refused: demurrage of mutual credit goes to the pool, and that of points is burned. Nothing was issued.':
    'مرفوض: ما يتناقص من الائتمان المتبادل يذهب إلى الصندوق، وما يتناقص من النقاط يُتلف. لم يُصدَر شيء.',
  'Refused: the hub has no such token. Nothing changed.': 'مرفوض: ليس في المجتمع عملة كهذه. لم يتغيّر شيء.',
  'Refused: only those whom its issue named may do this with the token. Nothing changed.':
    'مرفوض: لا يفعل هذا بالعملة إلا من سمّاهم إصدارها. لم يتغيّر شيء.',
  'Refused: mutual credit is never minted; it comes into being when somebody pays out of their limit. Nothing changed.':
    'مرفوض: الائتمان المتبادل لا يُسكّ أبدًا؛ ينشأ حين يدفع أحد من حدّه. لم يتغيّر شيء.',
  'Refused: mutual credit is not burned; it ends when what was owed has been worked off. Nothing changed.':
    'مرفوض: الائتمان المتبادل لا يُتلف؛ ينتهي حين يُعمل ما كان مستحقًا. لم يتغيّر شيء.',
  'Refused: points are given under a rule and never paid. Nothing moved; pay in another token.':
    'مرفوض: تُمنح النقاط بقاعدة ولا تُدفع أبدًا. لم يتحرك شيء؛ ادفع بعملة أخرى.',
  'Refused: the token has ended, and nothing is paid or minted in it any more. Nothing changed.':
    'مرفوض: انتهت العملة، ولا يُدفع بها ولا يُسكّ منها شيء بعد. لم يتغيّر شيء.',
  'Refused: there would be more of the token than its cap. Nothing was minted; choose less.':
    'مرفوض: يصير من العملة أكثر من سقفها. لم يُسكّ شيء؛ اختر أقل.',
  'Refused: there would be more of the token than its reserve covers. Nothing was minted; its keeper raises the cover first.':
    'مرفوض: يصير من العملة أكثر مما يغطيه احتياطيها. لم يُسكّ شيء؛ يرفع قيّمه الغطاء أولًا.',
  'Refused: somebody has redeemed this token and not received what is owed in time. Nothing was minted; it goes on when they have signed that they got it.':
    'مرفوض: استبدل أحدهم هذه العملة ولم يستلم حقه في وقته. لم يُسكّ شيء؛ يُستأنف حين يوقّع أنه استلم.',
  'Refused: the keeper of its reserve is not in the hub. Nothing changed, and your tokens stay yours.':
    'مرفوض: قيّم احتياطيها ليس في المجتمع. لم يتغيّر شيء، وعملاتك تبقى لك.',
  'Refused: you keep this reserve yourself. Nothing changed; burn the tokens instead.':
    'مرفوض: أنت قيّم هذا الاحتياطي. لم يتغيّر شيء؛ أتلف العملات بدل ذلك.',
  'Refused: only the keeper of the reserve says what covers it. Nothing changed.':
    'مرفوض: لا يقول ما يغطيه الاحتياطي إلا قيّمه. لم يتغيّر شيء.',
  'Refused: no reserve stands behind this token. Nothing changed.': 'مرفوض: لا احتياطي وراء هذه العملة. لم يتغيّر شيء.',
  'Refused: for so little the reserve gives nothing. Nothing changed; redeem more at once.':
    'مرفوض: لا يعطي الاحتياطي شيئًا مقابل هذا القليل. لم يتغيّر شيء؛ استبدل أكثر في المرة.',
  'Refused: by what the keeper says there is less in the reserve than this. Nothing changed; redeem less, or ask the keeper.':
    'مرفوض: بحسب ما يقوله القيّم في الاحتياطي أقل من هذا. لم يتغيّر شيء؛ استبدل أقل، أو اسأل القيّم.',
  'Refused: there is no such redemption. Nothing changed.': 'مرفوض: لا استبدال كهذا. لم يتغيّر شيء.',
  'Refused: only whoever redeemed signs that it was received. Nothing changed.':
    'مرفوض: لا يوقّع على الاستلام إلا من استبدل. لم يتغيّر شيء.',
  'Nothing to do: it had already been received.': 'لا شيء يلزم: كان قد استُلم من قبل.',
  'Refused: only mutual credit goes below zero. Nothing changed.':
    'مرفوض: لا ينزل تحت الصفر إلا الائتمان المتبادل. لم يتغيّر شيء.',
  'Refused: limits are changed by those trusted with the token, where the hub’s policy lets them. Nothing changed.':
    'مرفوض: يغيّر الحدود من ائتُمنوا على العملة، حيث تسمح سياسة المجتمع. لم يتغيّر شيء.',
  'Refused: the hub’s policy lets no account go that far below zero. Nothing changed; choose less.':
    'مرفوض: لا تسمح سياسة المجتمع لأي حساب أن ينزل هذا القدر تحت الصفر. لم يتغيّر شيء؛ اختر أقل.',
  'Refused: this person is not a member of the hub. Nothing changed.':
    'مرفوض: ليس هذا الشخص عضوًا في المجتمع. لم يتغيّر شيء.',
  'Refused: this account is further below zero than that already. Nothing changed; choose a wider limit.':
    'مرفوض: هذا الحساب أدنى من ذلك تحت الصفر من قبل. لم يتغيّر شيء؛ اختر حدًا أوسع.',
  'Refused: only the hub’s founder or signer removes members. Nothing changed; write to them.':
    'مرفوض: لا يُخرج الأعضاء إلا مؤسس المجتمع أو موقّعه. لم يتغيّر شيء؛ اكتب إليهما.',
  'Refused: nobody removes themselves. Nothing changed; leave the hub instead.':
    'مرفوض: لا أحد يُخرج نفسه. لم يتغيّر شيء؛ غادر المجتمع بدل ذلك.',
  'Refused: the hub’s founder and signer cannot be removed. Nothing changed.':
    'مرفوض: لا يمكن إخراج مؤسس المجتمع وموقّعه. لم يتغيّر شيء.',
  'Nothing to do: this person is not in the hub.': 'لا شيء يلزم: ليس هذا الشخص في المجتمع.',
  'Refused: only the hub’s founder or signer lets somebody back in. Nothing changed.':
    'مرفوض: لا يعيد أحدًا إلا مؤسس المجتمع أو موقّعه. لم يتغيّر شيء.',
  'Nothing to do: this person was not removed. Who left comes back by an invite.':
    'لا شيء يلزم: لم يُخرَج هذا الشخص. ومن غادر يعود بدعوة.',
  'Nothing to do: you are not in this hub.': 'لا شيء يلزم: لست في هذا المجتمع.',
  'Refused: you sign this hub’s ledger, and without you the others could neither trade nor get their money out of escrow. Nothing changed; propose that others sign, and leave when they do, or when nobody else is in it.':
    'مرفوض: أنت توقّع سجل هذا المجتمع، ومن دونك لا يستطيع الآخرون أن يتعاملوا ولا أن يُخرجوا مالهم من الضمان. لم يتغيّر شيء؛ اقترح أن يوقّع غيرك، وغادر حين يفعلون أو حين لا يبقى فيه أحد.',
  'Not yet: a trade of yours is still open. Nothing changed; choose to leave when the last one ends, and nothing new begins until then.':
    'ليس بعد: لك صفقة ما زالت مفتوحة. لم يتغيّر شيء؛ اختر المغادرة حين تنتهي آخرها، ولا يبدأ جديد حتى ذلك.',
  'Not yet: your balance in a token of this hub is below zero, so the others are owed work. Nothing changed; earn it or have it given to you first.':
    'ليس بعد: رصيدك في عملة من هذا المجتمع تحت الصفر، فللآخرين عليك عمل. لم يتغيّر شيء؛ اكسبه أو ليُعطَ لك أولًا.',
  'Not yet: others hold tokens that stand on a reserve you keep, or are still owed out of it. Nothing changed; take the tokens back first.':
    'ليس بعد: في أيدي آخرين عملات قائمة على احتياطي أنت قيّمه، أو لهم منه حق بعد. لم يتغيّر شيء؛ استرد العملات أولًا.',
  'Nothing to do: you are on your way out already.': 'لا شيء يلزم: أنت في طريقك إلى الخروج من قبل.',
  'Nothing to do: you were not leaving.': 'لا شيء يلزم: لم تكن في طور المغادرة.',
  'Nothing to do: you have not left this hub.': 'لا شيء يلزم: لم تغادر هذا المجتمع.',
  'Refused: you were removed from this hub, and an invite does not undo that. Nothing changed; ask its founder to let you back in.':
    'مرفوض: أُخرجت من هذا المجتمع، والدعوة لا تلغي ذلك. لم يتغيّر شيء؛ اطلب من مؤسسه أن يعيدك.',
  'Refused: you were removed from this hub, so nothing of yours is published there. What you wrote is kept.':
    'مرفوض: أُخرجت من هذا المجتمع، فلا يُنشر لك فيه شيء. ما كتبته محفوظ.',
  'Refused: you have left this hub, so nothing of yours is published there. What you wrote is kept.':
    'مرفوض: غادرت هذا المجتمع، فلا يُنشر لك فيه شيء. ما كتبته محفوظ.',
  'Refused: you are leaving this hub, so you post nothing new there. What you wrote is kept; stay if you want to post it.':
    'مرفوض: أنت في طور مغادرة هذا المجتمع، فلا تنشر فيه جديدًا. ما كتبته محفوظ؛ ابقَ إن أردت نشره.',
  'Refused: the terms belong to another hub. Nothing was agreed.': 'مرفوض: الشروط لمجتمع آخر. لم يُتَّفق على شيء.',
  'Refused: the hub has no such token. Nothing was agreed.': 'مرفوض: ليس في المجتمع عملة كهذه. لم يُتَّفق على شيء.',
  'Refused: the token ends before this agreement might. Nothing was agreed; choose shorter times or another token.':
    'مرفوض: تنتهي العملة قبل أن ينتهي هذا الاتفاق. لم يُتَّفق على شيء؛ اختر مددًا أقصر أو عملة أخرى.',
  'Refused: both sides are the same person. Nothing was agreed.': 'مرفوض: الطرفان شخص واحد. لم يُتَّفق على شيء.',
  'Refused: one side is not a member of the hub. Nothing was agreed.':
    'مرفوض: أحد الطرفين ليس عضوًا في المجتمع. لم يُتَّفق على شيء.',
  'Refused: one side is leaving the hub and begins nothing new. Nothing was agreed.':
    'مرفوض: أحد الطرفين يغادر المجتمع ولا يبدأ جديدًا. لم يُتَّفق على شيء.',
  'Refused: the proposal had lapsed before the hub certified it. Nothing was agreed; propose again.':
    'مرفوض: كان الاقتراح قد انقضى قبل أن يوثّقه المجتمع. لم يُتَّفق على شيء؛ اقترح من جديد.',
  'Refused: a signature of one side is missing. Nothing was agreed.': 'مرفوض: ينقص توقيع أحد الطرفين. لم يُتَّفق على شيء.',
  'Refused: a signature is by a device that is not in use any more. Nothing was agreed; ask for a new proposal.':
    'مرفوض: توقيع من جهاز لم يعد مستخدمًا. لم يُتَّفق على شيء؛ اطلب اقتراحًا جديدًا.',
  'Refused: only the two parties may act on an agreement. Nothing changed.':
    'مرفوض: لا يتصرف في الاتفاق إلا طرفاه. لم يتغيّر شيء.',
  'Refused: this step belongs to the other side. Nothing changed.': 'مرفوض: هذه الخطوة للطرف الآخر. لم يتغيّر شيء.',
  'Refused: this negotiation has already become an agreement. That one stands.':
    'مرفوض: صار هذا التفاوض اتفاقًا من قبل. وهو قائم.',
  'Refused: the other side had taken the signature back. Nothing was agreed; start a new talk.':
    'مرفوض: كان الطرف الآخر قد سحب توقيعه. لم يُتَّفق على شيء؛ ابدأ حديثًا جديدًا.',
  'Nothing to do: it had already been withdrawn.': 'لا شيء يلزم: كان قد سُحب من قبل.',
  'Refused: the hub does not know this agreement. Nothing changed.':
    'مرفوض: لا يعرف المجتمع هذا الاتفاق. لم يتغيّر شيء.',
  'Refused: the agreement had already ended. Its outcome stands.': 'مرفوض: كان الاتفاق قد انتهى من قبل. ونتيجته قائمة.',
  'Refused: the agreement had moved on before this was certified. Nothing changed; look at it again.':
    'مرفوض: كان الاتفاق قد مضى قدمًا قبل توثيق هذا. لم يتغيّر شيء؛ انظر إليه مجددًا.',
  'Refused: it is more than what is held in escrow. Nothing moved; choose a smaller amount.':
    'مرفوض: هذا أكثر مما في الضمان. لم يتحرك شيء؛ اختر مبلغًا أقل.',
  'Refused: an amount of zero releases nothing. Nothing moved.': 'مرفوض: مبلغ صفر لا يفرج عن شيء. لم يتحرك شيء.',
  'Refused: there is no such receipt. Nothing changed.': 'مرفوض: لا إيصال كهذا. لم يتغيّر شيء.',
  'Refused: only the two parties sign a receipt. Nothing changed.': 'مرفوض: لا يوقّع الإيصال إلا الطرفان. لم يتغيّر شيء.',
  'Nothing to do: the receipt had already been signed.': 'لا شيء يلزم: كان الإيصال قد وُقّع من قبل.',
  'Refused: this was the signature of a different receipt. Nothing changed.':
    'مرفوض: كان هذا توقيع إيصال آخر. لم يتغيّر شيء.',
  'Nothing was signed: nobody owes themselves a favour. Choose somebody else.':
    'لم يُوقَّع شيء: لا أحد يدين لنفسه بمعروف. اختر شخصًا آخر.',
  'Nothing was signed: favours are between two members of a hub. What you two signed before stands.':
    'لم يُوقَّع شيء: المعروف بين عضوين في مجتمع. وما وقّعتماه من قبل قائم.',
  'Nothing was signed: the amount is zero. Choose an amount.': 'لم يُوقَّع شيء: المبلغ صفر. اختر مبلغًا.',
  'Not yet: your last proposal is still waiting for an answer, and one favour follows another. Nothing was signed; it can be carried to them as a file or by QR.':
    'ليس بعد: ما زال اقتراحك الأخير ينتظر ردًا، والمعروف يتبع بعضه بعضًا. لم يُوقَّع شيء؛ يمكن حمله ملفًا أو برمز QR.',
  'Not yet: they have proposed something to you. Nothing was signed; answer that first.':
    'ليس بعد: اقتُرح عليك شيء. لم يُوقَّع شيء؛ رد على ذلك أولًا.',
  'Not yet: a payment that settles favours is waiting for the hub to certify it. Nothing was signed; connect to a member, or wait until it lapses.':
    'ليس بعد: دفعة تسوّي المعروف تنتظر أن يوثّقها المجتمع. لم يُوقَّع شيء؛ اتصل بعضو، أو انتظر حتى تنقضي.',
  'Refused: one of you would owe more than this hub lets its members owe. Nothing was signed; choose a smaller amount, or settle first.':
    'مرفوض: سيدين أحدكما بأكثر مما يسمح به هذا المجتمع لأعضائه. لم يُوقَّع شيء؛ اختر مبلغًا أقل، أو سوّيا أولًا.',
  'Refused: they would owe you more than the limit you have set for them. Nothing was signed; choose a smaller amount, or raise your limit.':
    'مرفوض: سيدينون لك بأكثر من الحد الذي وضعته لهم. لم يُوقَّع شيء؛ اختر مبلغًا أقل، أو ارفع حدّك.',
  'Nothing was signed: something else was signed between you meanwhile, or this was answered. Look at the list again.':
    'لم يُوقَّع شيء: وُقّع بينكما شيء آخر في هذه الأثناء، أو رُدّ على هذا. انظر إلى القائمة مجددًا.',
  'Refused: this proposal does not follow from what you both signed. Nothing was signed; ask for a new one.':
    'مرفوض: لا ينتج هذا الاقتراح عمّا وقّعتماه. لم يُوقَّع شيء؛ اطلب اقتراحًا جديدًا.',
  'Not now: your proposal and theirs crossed on the way, and yours comes first. Nothing was signed; once they have answered yours, they can propose again.':
    'ليس الآن: تقاطع اقتراحك واقتراحهم في الطريق، واقتراحك أولًا. لم يُوقَّع شيء؛ حين يردون على اقتراحك يمكنهم أن يقترحوا من جديد.',
  'Refused: more would be paid than is owed. Nothing was signed; choose a smaller amount.':
    'مرفوض: سيُدفع أكثر مما هو مستحق. لم يُوقَّع شيء؛ اختر مبلغًا أقل.',
  'Refused: it does not name the two people it is about. Nothing moved.':
    'مرفوض: لا يسمّي الشخصين اللذين يعنيهما. لم يتحرك شيء.',
  'Refused: the favour belongs to another hub. Nothing moved.': 'مرفوض: المعروف لمجتمع آخر. لم يتحرك شيء.',
  'Refused: only the two people it is about settle a favour. Nothing moved.':
    'مرفوض: لا يسوّي المعروف إلا الشخصان اللذان يعنيهما. لم يتحرك شيء.',
  'Refused: a signature of one side is missing. Nothing moved; the favour stands.':
    'مرفوض: ينقص توقيع أحد الطرفين. لم يتحرك شيء؛ والمعروف قائم.',
  'Refused: a signature is by a device that is not in use any more. Nothing moved; offer to settle again.':
    'مرفوض: توقيع من جهاز لم يعد مستخدمًا. لم يتحرك شيء؛ اعرض التسوية من جديد.',
  'Refused: it was not certified in time and is void. Nothing moved; the favour stands, offer to settle again.':
    'مرفوض: لم يُوثَّق في وقته فهو لاغٍ. لم يتحرك شيء؛ والمعروف قائم، اعرض التسوية من جديد.',
  'Nothing to do: this, or something newer, was already settled.': 'لا شيء يلزم: سُوّي هذا أو ما هو أحدث من قبل.',
  'Nothing was signed: money is set aside for somebody else. Choose another member.':
    'لم يُوقَّع شيء: يُجنَّب المال لشخص آخر. اختر عضوًا آخر.',
  'Refused: both must be members of the hub. Nothing was set aside.':
    'مرفوض: يجب أن يكون كلاهما عضوًا في المجتمع. لم يُجنَّب شيء.',
  'Refused: its time was over before the hub certified it. Nothing was set aside; try again.':
    'مرفوض: انقضى وقته قبل أن يوثّقه المجتمع. لم يُجنَّب شيء؛ حاول مجددًا.',
  'Refused: money is set aside for at most 30 days. Nothing was set aside; choose a shorter time.':
    'مرفوض: يُجنَّب المال 30 يومًا على الأكثر. لم يُجنَّب شيء؛ اختر مدة أقصر.',
  'Refused: the hub does not know this reserve. Nothing moved.':
    'مرفوض: لا يعرف المجتمع هذا المال المجنَّب. لم يتحرك شيء.',
  'Refused: only the one it was set aside for collects it or gives it back. Nothing moved.':
    'مرفوض: لا يأخذه أو يرده إلا من جُنِّب له. لم يتحرك شيء.',
  'Refused: this reserve has ended, and what was left has gone back. Nothing moved.':
    'مرفوض: انتهى هذا التجنيب، وعاد ما بقي منه. لم يتحرك شيء.',
  'Refused: this was signed by another device than the one that set the money aside. Nothing moved.':
    'مرفوض: وقّع هذا جهاز غير الذي جنّب المال. لم يتحرك شيء.',
  'Refused: it is more than is left of what was set aside. Nothing moved; choose a smaller amount.':
    'مرفوض: هذا أكثر مما بقي من المجنَّب. لم يتحرك شيء؛ اختر مبلغًا أقل.',
  'Nothing to do: this had already been collected.': 'لا شيء يلزم: كان قد أُخذ من قبل.',
  'Nothing was signed: this reserve is used up, its time is over, or another device of yours set it aside.':
    'لم يُوقَّع شيء: استُنفد هذا المجنَّب، أو انقضى وقته، أو جنّبه جهاز آخر لك.',
  'Nothing was taken in: the file is larger than any bundle. Ask for a new one.':
    'لم يُؤخذ شيء: الملف أكبر من أي حزمة. اطلب حزمة جديدة.',
  'Nothing was taken in: this is not a bundle of Kind Market. Choose a file that ends in “.kind”.':
    'لم يُؤخذ شيء: ليست هذه حزمة من Kind Market. اختر ملفًا ينتهي بـ«.kind».',
  'Nothing was taken in: the bundle is damaged or incomplete. Ask for it again.':
    'لم يُؤخذ شيء: الحزمة تالفة أو ناقصة. اطلبها من جديد.',
  'Nothing was taken in: the bundle belongs to a hub that is not on this device.':
    'لم يُؤخذ شيء: الحزمة لمجتمع ليس على هذا الجهاز.',
  'Nothing was taken in: this hub is halted here. Everything before is kept.':
    'لم يُؤخذ شيء: هذا المجتمع متوقف هنا. كل ما قبل ذلك محفوظ.',
  'Nothing was taken in: whoever packed this is not a member of the hub as far as this device knows. Take in a bundle of somebody you know first.':
    'لم يُؤخذ شيء: من حزم هذا ليس عضوًا في المجتمع بقدر ما يعرف هذا الجهاز. خذ أولًا حزمة ممن تعرفه.',
  'Nothing was taken in: the bundle was changed on the way. Ask for it again.':
    'لم يُؤخذ شيء: تغيّرت الحزمة في طريقها. اطلبها من جديد.',
  'There was something in it that no bundle holds.': 'كان فيها ما لا تحمله أي حزمة.',
  'A signed act in it does not hold.': 'فيها فعل موقَّع لا يصمد.',
  'A batch in it is not certified by this hub.': 'فيها دفعة لم يوثّقها هذا المجتمع.',
  'A signature in it does not hold.': 'فيها توقيع لا يصمد.',
  'A message in it was changed on the way.': 'فيها رسالة تغيّرت في طريقها.',
  'Refused: the hub does not know the device. Nothing changed.': 'مرفوض: لا يعرف المجتمع الجهاز. لم يتغيّر شيء.',
  'Nothing to do: the hub knows this device already.': 'لا شيء يلزم: يعرف المجتمع هذا الجهاز من قبل.',
  'Refused: this is the device you are using. Nothing was signed; take it out of use from another one.':
    'مرفوض: هذا هو الجهاز الذي تستخدمه. لم يُوقَّع شيء؛ أوقف استخدامه من جهاز آخر.',
  'Refused: the device belongs to somebody else. Nothing changed.': 'مرفوض: الجهاز لشخص آخر. لم يتغيّر شيء.',
  'Nothing to do: the device was already out of use.': 'لا شيء يلزم: كان الجهاز خارج الاستخدام من قبل.',
  'Nothing to do: you are in this hub already.': 'لا شيء يلزم: أنت في هذا المجتمع من قبل.',
  'Refused: this device has asked to come in a thousand times. Nothing changed; ask a member to look at why.':
    'مرفوض: طلب هذا الجهاز الدخول ألف مرة. لم يتغيّر شيء؛ اطلب من عضو أن ينظر في السبب.',
  'Not now: your request to come in is signed and on its way. Nothing was changed; once you are in, you can leave.':
    'ليس الآن: طلب دخولك موقَّع وفي طريقه. لم يُغيَّر شيء؛ وحين تكون داخله يمكنك المغادرة.',
  'Refused by the hub’s rules ({1}). Nothing changed.': 'مرفوض بقواعد المجتمع ({1}). لم يتغيّر شيء.',
  'This hub asks newcomers for some computing, so that nobody can flood it. Nothing was changed; your computer does it and asks again.':
    'يطلب هذا المجتمع من القادمين بعض الحساب كي لا يُغرقه أحد. لم يُغيَّر شيء؛ يقوم به حاسوبك ويطلب من جديد.',
  'More people are joining this hub than usual, so it asks for more computing than before. Nothing was changed; your computer does it and asks again.':
    'ينضم إلى هذا المجتمع أكثر من المعتاد، فيطلب حسابًا أكثر من قبل. لم يُغيَّر شيء؛ يقوم به حاسوبك ويطلب من جديد.',
  'The computing that was shown is no longer recent. Nothing was changed; your computer does it again.':
    'لم يعد الحساب المعروض حديثًا. لم يُغيَّر شيء؛ يقوم به حاسوبك من جديد.',
  'The computing that was shown has let you in before. Nothing was changed; your computer does it again.':
    'أدخلك الحساب المعروض من قبل. لم يُغيَّر شيء؛ يقوم به حاسوبك من جديد.',
  'This invite has been used as often as it allows. Nothing was changed; ask for a new one.':
    'استُخدمت هذه الدعوة قدر ما تسمح به. لم يُغيَّر شيء؛ اطلب دعوة جديدة.',
  'Whoever wrote this invite is not (or no longer) a member of the hub. Ask another member for one.':
    'من كتب هذه الدعوة ليس عضوًا في المجتمع (أو لم يعد). اطلب دعوة من عضو آخر.',
  'This invite is not genuine: its signature does not fit. Ask for a new one and copy the whole link.':
    'ليست هذه الدعوة أصيلة: توقيعها لا يطابق. اطلب دعوة جديدة وانسخ الرابط كاملًا.',
  'Refused: only members publish studies and repeat them. Nothing was published.':
    'مرفوض: لا ينشر الدراسات ويكررها إلا الأعضاء. لم يُنشر شيء.',
  'Refused: the hub has certified no such space. Nothing was published; choose another space.':
    'مرفوض: لم يوثّق المجتمع مساحة كهذه. لم يُنشر شيء؛ اختر مساحة أخرى.',
  'Refused: this space is closed, for good. Nothing was published; choose another space.':
    'مرفوض: هذه المساحة مغلقة نهائيًا. لم يُنشر شيء؛ اختر مساحة أخرى.',
  'Refused: studies stand in scientific spaces. Nothing was published; choose one.':
    'مرفوض: مكان الدراسات المساحات العلمية. لم يُنشر شيء؛ اختر واحدة.',
  'Refused: only those publish in this space whom its rules list. Nothing was published; ask whoever keeps it.':
    'مرفوض: لا ينشر في هذه المساحة إلا من تذكرهم قواعدها. لم يُنشر شيء؛ اسأل قيّمها.',
  'Refused: this space asks for more standing than you have. Nothing was published.':
    'مرفوض: تطلب هذه المساحة مكانة أعلى من مكانتك. لم يُنشر شيء.',
  'Refused: the hub keeps 50 studies of one member. Nothing was published; revise one of yours.':
    'مرفوض: يحفظ المجتمع 50 دراسة لكل عضو. لم يُنشر شيء؛ راجع إحدى دراساتك.',
  'Refused: a file or a study is named twice. Nothing was published; name it once.':
    'مرفوض: ملف أو دراسة مذكور مرتين. لم يُنشر شيء؛ اذكره مرة.',
  'Refused: under this licence nobody may work on the data. Nothing was published; choose an open licence.':
    'مرفوض: لا يجوز لأحد بهذه الرخصة أن يعمل على البيانات. لم يُنشر شيء؛ اختر رخصة مفتوحة.',
  'Refused: a study that it cites is not known to the hub. Nothing was published.':
    'مرفوض: لا يعرف المجتمع دراسة تستشهد بها. لم يُنشر شيء.',
  'Refused: a study does not cite itself. Nothing was published; leave that one out.':
    'مرفوض: لا تستشهد الدراسة بنفسها. لم يُنشر شيء؛ احذفها.',
  'Refused: the study that it extends is not known to the hub. Nothing was published.':
    'مرفوض: لا يعرف المجتمع الدراسة التي توسّعها. لم يُنشر شيء.',
  'Refused: a file is said to replace one that the version before does not have. Nothing was published.':
    'مرفوض: ملف يُقال إنه يحل محل ملف ليس في الإصدار السابق. لم يُنشر شيء.',
  'Refused: the hub knows no such study, version or replication. Nothing was published.':
    'مرفوض: لا يعرف المجتمع دراسة أو إصدارًا أو تكرارًا كهذا. لم يُنشر شيء.',
  'Refused: only whoever published the study does this. Nothing was published.':
    'مرفوض: لا يفعل هذا إلا من نشر الدراسة. لم يُنشر شيء.',
  'Refused: there is a newer version of this study already. Nothing was published; look at it and try again.':
    'مرفوض: لهذه الدراسة إصدار أحدث من قبل. لم يُنشر شيء؛ انظر إليه وحاول مجددًا.',
  'Refused: the hub keeps 100 versions of a study. Nothing was published.':
    'مرفوض: يحفظ المجتمع 100 إصدار للدراسة. لم يُنشر شيء.',
  'Refused: you have repeated this version already, and it stays as you said. Nothing was published.':
    'مرفوض: كررت هذا الإصدار من قبل، ويبقى كما قلت. لم يُنشر شيء.',
  'Refused: it was done on data that this version does not have. Nothing was published.':
    'مرفوض: جرى على بيانات ليست في هذا الإصدار. لم يُنشر شيء.',
  'Refused: say which of the study’s data it was done on, or add data of your own. Nothing was published.':
    'مرفوض: قل على أي بيانات الدراسة جرى، أو أضف بيانات من عندك. لم يُنشر شيء.',
  'Refused: you have answered this replication already, and an answer stays.':
    'مرفوض: رددت على هذا التكرار من قبل، والرد باقٍ.',
  'Refused: only members found and keep spaces. Nothing changed.':
    'مرفوض: لا يؤسس المساحات ويرعاها إلا الأعضاء. لم يتغيّر شيء.',
  'Refused: you have founded as many spaces as a hub keeps of one member. Nothing changed; amend one of yours instead.':
    'مرفوض: أسست من المساحات ما يحفظه مجتمع لعضو. لم يتغيّر شيء؛ عدّل إحدى مساحاتك.',
  'Refused: something is named twice in these rules. Nothing changed; name it once.':
    'مرفوض: في هذه القواعد شيء مذكور مرتين. لم يتغيّر شيء؛ اذكره مرة.',
  'Refused: these rules let nobody name a price, neither in tokens nor in kind. Nothing changed; allow one of them.':
    'مرفوض: لا يستطيع أحد بهذه القواعد أن يسمّي سعرًا، لا بالعملات ولا عينًا. لم يتغيّر شيء؛ اسمح بأحدهما.',
  'Refused: the lowest price is above the highest. Nothing changed.': 'مرفوض: أدنى سعر أعلى من أقصاه. لم يتغيّر شيء.',
  'Refused: the least of a number is above the most. Nothing changed.': 'مرفوض: أدنى عدد أعلى من أقصاه. لم يتغيّر شيء.',
  'Refused: a field is missing that spaces of this type stand on. Nothing changed; put it back, or choose another type.':
    'مرفوض: ينقص حقل تقوم عليه المساحات من هذا النوع. لم يتغيّر شيء؛ أعده، أو اختر نوعًا آخر.',
  'Refused: the hub has certified no such space. Nothing changed; wait a moment and try again.':
    'مرفوض: لم يوثّق المجتمع مساحة كهذه. لم يتغيّر شيء؛ انتظر لحظة وحاول مجددًا.',
  'Refused: this space is closed, for good. What you wrote is kept; choose another space.':
    'مرفوض: هذه المساحة مغلقة نهائيًا. ما كتبته محفوظ؛ اختر مساحة أخرى.',
  'Refused: only whoever keeps the space changes it. Nothing changed.':
    'مرفوض: لا يغيّر المساحة إلا قيّمها. لم يتغيّر شيء.',
  'Refused: its rules were changed meanwhile. Nothing changed; look at them and try again.':
    'مرفوض: تغيّرت قواعدها في هذه الأثناء. لم يتغيّر شيء؛ انظر إليها وحاول مجددًا.',
  'Refused: its rules were changed as often as a hub keeps. Nothing changed; found a space in its place.':
    'مرفوض: غُيّرت قواعدها قدر ما يحفظه مجتمع. لم يتغيّر شيء؛ أسس مساحة مكانها.',
  'Not yet: it was written under rules that have not arrived here. Nothing changed.':
    'ليس بعد: كُتب بقواعد لم تصل إلى هنا. لم يتغيّر شيء.',
  'Refused: in this space only those post whom its rules list. What you wrote is kept; ask its keeper, or post it on the board.':
    'مرفوض: لا ينشر في هذه المساحة إلا من تذكرهم قواعدها. ما كتبته محفوظ؛ اسأل قيّمها، أو انشره في اللوحة.',
  'Refused: this space asks for a higher standing than yours. What you wrote is kept. Your own page says what is missing.':
    'مرفوض: تطلب هذه المساحة مكانة أعلى من مكانتك. ما كتبته محفوظ. وتقول صفحتك ما ينقص.',
  'Refused: this space takes no notices of this purpose. What you wrote is kept.':
    'مرفوض: لا تقبل هذه المساحة إعلانات لهذا الغرض. ما كتبته محفوظ.',
  'Refused: this space takes no notices of this kind. What you wrote is kept; choose another kind.':
    'مرفوض: لا تقبل هذه المساحة إعلانات من هذا النوع. ما كتبته محفوظ؛ اختر نوعًا آخر.',
  'Refused: notices last less long in this space. What you wrote is kept; choose an earlier end.':
    'مرفوض: تدوم الإعلانات في هذه المساحة أقل من ذلك. ما كتبته محفوظ؛ اختر نهاية أقرب.',
  'Refused: this space takes prices in the hub’s token only. What you wrote is kept.':
    'مرفوض: لا تقبل هذه المساحة الأسعار إلا بعملة المجتمع. ما كتبته محفوظ.',
  'Refused: in this space nothing has a price in tokens. What you wrote is kept.':
    'مرفوض: ليس لشيء في هذه المساحة سعر بالعملات. ما كتبته محفوظ.',
  'Refused: prices in this space are in the hub’s first token. What you wrote is kept.':
    'مرفوض: الأسعار في هذه المساحة بعملة المجتمع الأولى. ما كتبته محفوظ.',
  'Refused: prices in this space are for another unit. What you wrote is kept.':
    'مرفوض: الأسعار في هذه المساحة لوحدة أخرى. ما كتبته محفوظ.',
  'Refused: the price is below the lowest of this space. What you wrote is kept.':
    'مرفوض: السعر أدنى من أدنى سعر في هذه المساحة. ما كتبته محفوظ.',
  'Refused: the price is above the highest of this space. What you wrote is kept.':
    'مرفوض: السعر أعلى من أعلى سعر في هذه المساحة. ما كتبته محفوظ.',
  'Refused: this space has no such field. What you wrote is kept.':
    'مرفوض: ليس في هذه المساحة حقل كهذا. ما كتبته محفوظ.',
  'Refused: something is not filled in that this space asks for. What you wrote is kept.':
    'مرفوض: لم يُملأ شيء تطلبه هذه المساحة. ما كتبته محفوظ.',
  'Refused: a field does not hold what this space asks for. What you wrote is kept.':
    'مرفوض: في حقل ما ليس ما تطلبه هذه المساحة. ما كتبته محفوظ.',
  'Refused: a work that is named needs a licence beside it. What you wrote is kept.':
    'مرفوض: العمل المسمّى يحتاج إلى رخصة معه. ما كتبته محفوظ.',
  'Refused: data that is offered is named by its content. What you wrote is kept.':
    'مرفوض: البيانات المعروضة تُسمّى بمحتواها. ما كتبته محفوظ.',
  'Refused: data that is offered here may be reused, so it needs an open licence. What you wrote is kept.':
    'مرفوض: البيانات المعروضة هنا قابلة لإعادة الاستخدام، فتحتاج إلى رخصة مفتوحة. ما كتبته محفوظ.',
  'Refused: this space is about a place. What you wrote is kept; say where.':
    'مرفوض: هذه المساحة عن مكان. ما كتبته محفوظ؛ قل أين.',
  'It is closed, for good.': 'إنها مغلقة نهائيًا.',
  'Only members of the hub who are not leaving it post here.':
    'لا ينشر هنا إلا أعضاء المجتمع الذين ليسوا في طور مغادرته.',
  'Only those post here whom its rules list. Ask whoever keeps it, or post on the board.':
    'لا ينشر هنا إلا من تذكرهم قواعدها. اسأل قيّمها، أو انشر في اللوحة.',
  'It asks for a higher standing than yours. Your own page says what is missing.':
    'تطلب مكانة أعلى من مكانتك. وتقول صفحتك ما ينقص.',
  'Nothing was signed: nobody trusts themselves here. Choose somebody else.':
    'لم يُوقَّع شيء: لا أحد يثق بنفسه هنا. اختر شخصًا آخر.',
  'Refused: only members say whom they trust. Nothing changed.': 'مرفوض: لا يقول بمن يثق إلا الأعضاء. لم يتغيّر شيء.',
  'Refused: this person is not in the hub. Nothing changed.': 'مرفوض: ليس هذا الشخص في المجتمع. لم يتغيّر شيء.',
  'Refused: you trust as many people as a hub keeps for one member. Nothing changed; take one back first.':
    'مرفوض: تثق بعدد ما يحفظه مجتمع لعضو. لم يتغيّر شيء؛ اسحب واحدًا أولًا.',
  'Nothing to do: you had not said that you trust them.': 'لا شيء يلزم: لم تكن قد قلت إنك تثق به.',
  'Refused: by their standing, others may not stand to lose that much at once by the one who is to deliver. Nothing was agreed and no money moved; agree on less, or let something that is open end first. The page of that person says how much is used and what lifts the limit.':
    'مرفوض: بحسب مكانة من عليه التسليم لا يجوز أن يجازف الآخرون عنده بهذا القدر دفعة واحدة. لم يُتَّفق على شيء ولم يتحرك مال؛ اتفقوا على أقل، أو دعوا شيئًا مفتوحًا ينتهي أولًا. وتقول صفحة ذلك الشخص كم استُخدم وما يرفع الحد.',
  'Refused: your account would go that far below zero, your standing does not. Nothing moved; choose a smaller amount. Your own page says how much is used and what lifts the limit.':
    'مرفوض: ينزل حسابك هذا القدر تحت الصفر ولا تبلغه مكانتك. لم يتحرك شيء؛ اختر مبلغًا أقل. وتقول صفحتك كم استُخدم وما يرفع الحد.',
  'Refused: your standing gives you no vote yet. Nothing changed. Your own page says what is missing for a rung that does.':
    'مرفوض: لا تمنحك مكانتك صوتًا بعد. لم يتغيّر شيء. وتقول صفحتك ما ينقص لدرجة تمنحه.',
  'Refused: your standing lets you answer offers and not post any yet. What you wrote is kept. Your own page says what is missing for a rung that does.':
    'مرفوض: تسمح لك مكانتك بالرد على العروض لا بنشرها بعد. ما كتبته محفوظ. وتقول صفحتك ما ينقص لدرجة تسمح به.',
  'The first rung asks for something, so newcomers would stand nowhere. Let it ask for nothing.':
    'تطلب الدرجة الأولى شيئًا، فلا يكون للقادمين مكان. اجعلها لا تطلب شيئًا.',
  'Somebody would lose something by rising to a higher rung. Let each rung give at least what the one below it gives.':
    'يخسر أحدهم شيئًا بصعوده إلى درجة أعلى. اجعل كل درجة تمنح ما تمنحه التي تحتها على الأقل.',
  'Two rungs have the same name. Give each its own.': 'لدرجتين اسم واحد. أعط كلًا منهما اسمها.',
  'Nothing was signed: this sheet was already used, or the app was restarted. Open it again from the trade.':
    'لم يُوقَّع شيء: استُخدمت هذه الورقة من قبل، أو أُعيد تشغيل التطبيق. افتحها من جديد من الصفقة.',
  'Nothing was signed: the sheet was open for more than ten minutes. Open it again to see today’s figures.':
    'لم يُوقَّع شيء: ظلت الورقة مفتوحة أكثر من عشر دقائق. افتحها من جديد لترى أرقام اليوم.',
  'Nothing was signed: the trade has changed since this sheet was opened. Open it again and read what is different.':
    'لم يُوقَّع شيء: تغيّرت الصفقة منذ فُتحت هذه الورقة. افتحها من جديد واقرأ ما اختلف.',
  'Nothing was signed: the proposal is not valid, because {1}. Ask for a new one.':
    'لم يُوقَّع شيء: الاقتراح غير صالح: {1}. اطلب اقتراحًا جديدًا.',
  'Nothing was signed: the proposal has lapsed. Ask for a new one or make your own.':
    'لم يُوقَّع شيء: انقضى الاقتراح. اطلب اقتراحًا جديدًا أو قدّم واحدًا من عندك.',
  'Nothing was signed: there is a newer proposal. Read that one first.': 'لم يُوقَّع شيء: ثمة اقتراح أحدث. اقرأ ذلك أولًا.',
  'Only a notice of your own has answers here: what is proposed to others is theirs.':
    'ليس هنا إلا ردود على إعلان لك: ما يُقترح على غيرك لهم.',
  'Nothing was changed: this trade has not ended, and what waits in an archive is easily forgotten. Put it away when it is over.':
    'لم يُغيَّر شيء: لم تنته هذه الصفقة، وما ينتظر في الأرشيف يُنسى بسهولة. ضعها فيه حين تنتهي.',
  'Nothing was exported: every party has to sign first, and the hub has to certify it. Until then there is nothing to prove.':
    'لم يُصدَّر شيء: على كل الأطراف أن يوقّعوا أولًا، وعلى المجتمع أن يوثّقه. وحتى ذلك ليس ثمة ما يُثبت.',
  'Nothing was exported: this device keeps the hub’s log only from a later batch on than the one that opened this agreement. Fetch the whole history in the settings of the hub, then export again.':
    'لم يُصدَّر شيء: يحفظ هذا الجهاز سجل المجتمع من دفعة بعد التي فتحت هذا الاتفاق فقط. اجلب التاريخ كله من إعدادات المجتمع، ثم صدّر من جديد.',
  'Nothing was exported. {1} Every member’s node has checked it; ask one of them, or export an agreement that was not in court.':
    'لم يُصدَّر شيء. {1} فحصته عقدة كل عضو؛ اسأل أحدهم، أو صدّر اتفاقًا لم يُعرض على المحكمة.',
  'Nothing was signed: this cannot be done now. Look at the agreement for what comes next.':
    'لم يُوقَّع شيء: لا يمكن هذا الآن. انظر في الاتفاق ما يأتي بعد ذلك.',
  'Nothing was signed: {1} Earn or receive the rest, or end the agreement.':
    'لم يُوقَّع شيء: {1} اكسب الباقي أو استلمه، أو أنهِ الاتفاق.',
  'Nothing was signed: only {1} are left to accept. Choose that or fewer.':
    'لم يُوقَّع شيء: لم يبقَ للقبول إلا {1}. اختر ذلك أو أقل.',
  'Nothing was delivered: this cannot be delivered now. Your note and files are kept; look at the agreement for what comes next.':
    'لم يُسلَّم شيء: لا يمكن تسليم هذا الآن. ملاحظتك وملفاتك محفوظة؛ انظر في الاتفاق ما يأتي بعد ذلك.',
  'Nothing was delivered: write a note, add a file, or say that it was done in person.':
    'لم يُسلَّم شيء: اكتب ملاحظة، أو أضف ملفًا، أو قل إنه تم وجهًا لوجه.',
  'Nothing was shown: a code has 32 characters, 0 to 9 and a to f. Read it again from the other side’s screen.':
    'لم يُعرض شيء: للرمز 32 حرفًا، من 0 إلى 9 ومن a إلى f. اقرأه من جديد من شاشة الجانب الآخر.',
  'Nothing was saved: this device has no text of it that binds anybody. Ask one of its parties for the document.':
    'لم يُحفظ شيء: ليس على هذا الجهاز نص منه يلزم أحدًا. اطلب الوثيقة من أحد أطرافه.',
  'Nothing was saved. {1}': 'لم يُحفظ شيء. {1}',
  'Nothing was imported, and nothing has changed. {1} Choose another document.':
    'لم يُستورد شيء ولم يتغيّر شيء. {1} اختر وثيقة أخرى.',
  '“{1}” is not in this node’s store. Nothing was changed; add it again.':
    '«{1}» ليس في مخزن هذه العقدة. لم يُغيَّر شيء؛ أضفه من جديد.',
  'No file is handed over by its key here. Nothing was changed.': 'لا يُسلَّم هنا ملف بمفتاحه. لم يُغيَّر شيء.',
  'Nothing was signed: the sealed file is not here yet, and without it its key would open nothing. Fetch it first.':
    'لم يُوقَّع شيء: الملف المختوم ليس هنا بعد، ومن دونه لا يفتح مفتاحه شيئًا. اجلبه أولًا.',
  'Nothing was sent: there is no proposal waiting for your answer.': 'لم يُرسَل شيء: لا اقتراح ينتظر ردك.',
  'Nothing was signed: {1} What you wrote is kept; correct it and try again.':
    'لم يُوقَّع شيء: {1} ما كتبته محفوظ؛ صحّحه وحاول مجددًا.',
  'This offer is not here: it was taken back, or is of a hub you are not in.':
    'ليس هذا العرض هنا: سُحب، أو هو من مجتمع لست فيه.',
  'Nothing was signed: this talk is between other people. Start a new agreement for these. What you wrote is kept.':
    'لم يُوقَّع شيء: هذا الحديث بين آخرين. ابدأ اتفاقًا جديدًا لهؤلاء. ما كتبته محفوظ.',
  'Nothing was signed: this has already been agreed. Look at it for what comes next.':
    'لم يُوقَّع شيء: اتُّفق على هذا من قبل. انظر ما يأتي بعد ذلك.',
  'Nothing was signed: a signature was taken back, so this talk is over. Start a new one.':
    'لم يُوقَّع شيء: سُحب توقيع، فانتهى هذا الحديث. ابدأ حديثًا جديدًا.',
  'Nothing was signed: an earlier act of yours still waits for the hub’s signers. Try again when it is certified.':
    'لم يُوقَّع شيء: ما زال فعل سابق لك ينتظر موقّعي المجتمع. حاول مجددًا حين يُوثَّق.',
  'Nothing was signed: there is a newer proposal, or this one has lapsed. Read the newest first.':
    'لم يُوقَّع شيء: ثمة اقتراح أحدث، أو انقضى هذا. اقرأ الأحدث أولًا.',
  'Nothing to do: no signature of yours can still be met in this talk.':
    'لا شيء يلزم: لا يمكن أن يُقابَل توقيع لك بعد في هذا الحديث.',
  'Nothing was delivered: {1}. Your note and files are kept; look at the trade for what comes next.':
    'لم يُسلَّم شيء: {1}. ملاحظتك وملفاتك محفوظة؛ انظر في الصفقة ما يأتي بعد ذلك.',
  'Nothing was delivered: “{1}” is not in this node’s store. Add it again; your note is kept.':
    'لم يُسلَّم شيء: «{1}» ليس في مخزن هذه العقدة. أضفه من جديد؛ ملاحظتك محفوظة.',
  'This file was sealed in one piece. Nothing was changed; open it and save it from there.':
    'خُتم هذا الملف قطعة واحدة. لم يُغيَّر شيء؛ افتحه واحفظه من هناك.',
  'This file is not part of what the ledger says was delivered. If the delivery is new, its message may still be on the way.':
    'ليس هذا الملف مما يقول السجل إنه سُلّم. وإن كان التسليم جديدًا فقد تكون رسالته في الطريق.',
  'This file is too large to be shown here. Nothing was changed; save it to your disk instead.':
    'هذا الملف أكبر من أن يُعرض هنا. لم يُغيَّر شيء؛ احفظه على قرصك.',
  'Nobody who keeps this file is online. Nothing is lost; try again when the other side or another member is connected.':
    'لا أحد ممن يحفظون هذا الملف متصل. لم يضع شيء؛ حاول مجددًا حين يتصل الجانب الآخر أو عضو آخر.',
  'The file does not open to what was committed, so it is not shown. Do not accept the delivery; ask for it again or end the trade.':
    'لا ينفتح الملف على ما التُزم به، فلا يُعرض. لا تقبل التسليم؛ اطلبه من جديد أو أنهِ الصفقة.',
  'Nothing was signed: this cannot be done, because {1}. Look at the trade for what comes next.':
    'لم يُوقَّع شيء: لا يمكن هذا: {1}. انظر في الصفقة ما يأتي بعد ذلك.',
  'Nothing was signed: you can spend {1}, and {2} is needed. Earn or receive the rest, or end the agreement.{3}':
    'لم يُوقَّع شيء: يمكنك إنفاق {1}، والمطلوب {2}. اكسب الباقي أو استلمه، أو أنهِ الاتفاق.{3}',
  'Nothing was signed: an amount of zero releases nothing. Choose an amount.':
    'لم يُوقَّع شيء: مبلغ صفر لا يفرج عن شيء. اختر مبلغًا.',
  'Nothing was signed: only {1} is held. Choose that or less.': 'لم يُوقَّع شيء: في الضمان {1} فقط. اختر ذلك أو أقل.',
  'Nothing was sent: there is no proposal of theirs waiting for your answer. Look at the trade for what comes next.':
    'لم يُرسَل شيء: لا اقتراح منهم ينتظر ردك. انظر في الصفقة ما يأتي بعد ذلك.',
  'Nothing was signed: a removal needs a reason, which every member can read. Write one and try again.':
    'لم يُوقَّع شيء: يحتاج الإخراج إلى سبب يقرؤه كل عضو. اكتب سببًا وحاول مجددًا.',
  'This trade is not known here, or it is not yours. If somebody just wrote to you, it appears as soon as the message arrives.':
    'هذه الصفقة غير معروفة هنا، أو ليست لك. وإن كتب إليك أحد للتو فإنها تظهر حالما تصل الرسالة.',
  'You have blocked {1}, so this talk is not shown. It is kept: unblock {2} on their page to see it.':
    'حظرت {1}، فلا يُعرض هذا الحديث. إنه محفوظ: ارفع الحظر عن {2} في صفحته لتراه.',
  '{1} is not a member of the hub, so nothing can come of this talk and it is not shown.':
    '{1} ليس عضوًا في المجتمع، فلا ينشأ عن هذا الحديث شيء ولا يُعرض.',
  'Nothing was signed: this talk is with somebody else. Start a new one from their offer.':
    'لم يُوقَّع شيء: هذا الحديث مع شخص آخر. ابدأ حديثًا جديدًا من عرضه.',
  'Nothing was signed: this has already been agreed. The agreement stands; look at it for what comes next.':
    'لم يُوقَّع شيء: اتُّفق على هذا من قبل. والاتفاق قائم؛ انظر ما يأتي بعد ذلك.',
  'Nothing was signed: a signature was taken back, so this talk is over. Start again from the offer.':
    'لم يُوقَّع شيء: سُحب توقيع، فانتهى هذا الحديث. ابدأ من جديد من العرض.',
  'Nothing was signed: an earlier act of yours still waits for the hub’s signer. Try again when it is certified.':
    'لم يُوقَّع شيء: ما زال فعل سابق لك ينتظر موقّع المجتمع. حاول مجددًا حين يُوثَّق.',
  'Nothing to do: you have already withdrawn.': 'لا شيء يلزم: سحبته من قبل.',
  'Nothing was signed: this would pay yourself. Choose somebody else.': 'لم يُوقَّع شيء: هذا دفع لنفسك. اختر شخصًا آخر.',
  'Nothing was signed: this person is not a member of the hub. Invite them first.':
    'لم يُوقَّع شيء: ليس هذا الشخص عضوًا في المجتمع. ادعه أولًا.',
  'Nothing was signed: you can spend {1}, credit included. Choose a smaller amount.{2}':
    'لم يُوقَّع شيء: يمكنك إنفاق {1}، بما فيه الائتمان. اختر مبلغًا أقل.{2}',
  'There is no receipt of this trade yet. It appears when the trade has ended and its batch has arrived.':
    'لا إيصال لهذه الصفقة بعد. يظهر حين تنتهي وتصل دفعتها.',
  'Nothing was signed: {1} is empty. Write it and try again.': 'لم يُوقَّع شيء: {1} فارغ. اكتبه وحاول مجددًا.',
  'Nothing was signed: these are the rules already. Change something first.':
    'لم يُوقَّع شيء: هذه هي القواعد من قبل. غيّر شيئًا أولًا.',
  'Nothing was signed: {1} has no device in use in this hub. Choose somebody else.':
    'لم يُوقَّع شيء: ليس لـ{1} جهاز مستخدم في هذا المجتمع. اختر شخصًا آخر.',
  'Nothing was signed: this hub has no such proposal. Look at the list again.':
    'لم يُوقَّع شيء: ليس في هذا المجتمع اقتراح كهذا. انظر إلى القائمة مجددًا.',
  'Nothing was signed: a secret vote is yes or no. Who abstains does not vote.':
    'لم يُوقَّع شيء: الصوت السري نعم أو لا. ومن يمتنع لا يصوّت.',
  'This collection is not here any more. The works in it are where they were.':
    'لم تعد هذه المجموعة هنا. والأعمال التي فيها حيث كانت.',
  'Not kept: a collection needs a name.': 'لم تُحفظ: تحتاج المجموعة إلى اسم.',
  'Not begun: you have {1} collections here already. Delete one first.':
    'لم تبدأ: لديك هنا {1} من المجموعات من قبل. احذف واحدة أولًا.',
  'Not put in: only works of the same hub go into a collection.': 'لم يوضع: لا يدخل المجموعة إلا أعمال المجتمع نفسه.',
  'Not put in: a collection holds {1} works. Begin another one.':
    'لم يوضع: تسع المجموعة {1} من الأعمال. ابدأ مجموعة أخرى.',
  'This work is not in the collection any more.': 'لم يعد هذا العمل في المجموعة.',
  'Nothing was signed: your reasons are empty. The two sides are owed some; write them.':
    'لم يُوقَّع شيء: أسبابك فارغة. وللجانبين حق فيها؛ اكتبها.',
  'No hub on this device has such a case. If it was filed just now, it appears as soon as the hub certifies it.':
    'ليس لأي مجتمع على هذا الجهاز قضية كهذه. وإن رُفعت للتو فإنها تظهر حالما يوثّقها المجتمع.',
  'Nothing was signed: no jurors are drawn for this. Look at who rules on it.':
    'لم يُوقَّع شيء: لا يُختار لهذا محلفون. انظر من يقضي فيه.',
  'Nothing was signed: “{1}” is not in this node’s store. Add it again; your text is kept.':
    'لم يُوقَّع شيء: «{1}» ليس في مخزن هذه العقدة. أضفه من جديد؛ نصك محفوظ.',
  'Nothing was signed: your statement is empty. Write what happened, and try again.':
    'لم يُوقَّع شيء: بيانك فارغ. اكتب ما حدث وحاول مجددًا.',
  'Not kept. {1}': 'لم يُحفظ. {1}',
  'Not kept: there are {1} here already. Drop one first.': 'لم يُحفظ: هنا {1} من قبل. أسقط واحدًا أولًا.',
  'Nothing was signed: only who keeps this hub can vouch for its members. Ask its founder or one of its signers.':
    'لم يُوقَّع شيء: لا يشهد لأعضاء هذا المجتمع إلا قيّمه. اسأل مؤسسه أو أحد موقّعيه.',
  'Nothing was signed: nobody vouches for themself. Ask another keeper of this hub.':
    'لم يُوقَّع شيء: لا أحد يشهد لنفسه. اسأل قيّمًا آخر لهذا المجتمع.',
  'Nothing was signed: this person is not inside the hub now.': 'لم يُوقَّع شيء: ليس هذا الشخص في المجتمع الآن.',
  'Nothing was signed: {1} standings were given in this hub already.':
    'لم يُوقَّع شيء: مُنحت في هذا المجتمع {1} من الشهادات من قبل.',
  'This standing was not given here. Nothing was changed.': 'لم تُمنح هذه الشهادة هنا. لم يُغيَّر شيء.',
  'This hub’s ledger has no certified batch here yet. It appears as soon as a member who has it connects.':
    'ليس لسجل هذا المجتمع هنا دفعة موثَّقة بعد. تظهر حالما يتصل عضو لديه هي.',
  'The hub has no token called {1}. Look at its tokens in the wallet.':
    'ليس في المجتمع عملة اسمها {1}. انظر إلى عملاته في المحفظة.',
  'This event is not in the hub’s log here. If it is new, it appears when its batch arrives.':
    'ليس هذا الحدث في سجل المجتمع هنا. وإن كان جديدًا فإنه يظهر حين تصل دفعته.',
  'This notice is not known here. It may not have arrived yet.': 'هذا الإعلان غير معروف هنا. لعله لم يصل بعد.',
  'Only notices on a skill board are matched. Nothing changed.': 'لا يُطابَق إلا إعلانات المهارات. لم يتغيّر شيء.',
  'Nothing was sent: only the person an act names can appeal against it.':
    'لم يُرسَل شيء: لا يعترض على فعل إلا من يسمّيه.',
  'Nothing was sent: this act is over already.': 'لم يُرسَل شيء: انتهى هذا الفعل من قبل.',
  'Nothing was sent: you have appealed against this act already.': 'لم يُرسَل شيء: اعترضت على هذا الفعل من قبل.',
  'Nothing was sent: write why the act should be lifted, in a sentence.':
    'لم يُرسَل شيء: اكتب في جملة لماذا ينبغي رفع الفعل.',
  'Nothing was changed: this act has been lifted already.': 'لم يُغيَّر شيء: رُفع هذا الفعل من قبل.',
  'Nothing was changed: this appeal was answered before, or the time to answer is over and the act has lapsed. It can still be lifted.':
    'لم يُغيَّر شيء: رُدّ على هذا الاعتراض من قبل، أو انقضى وقت الرد وسقط الفعل. وما زال يمكن رفعه.',
  'Nothing was changed: give a reason, in a sentence.': 'لم يُغيَّر شيء: اذكر سببًا في جملة.',
  'There is no such appeal against a list of yours. Nothing was changed.': 'لا اعتراض كهذا على قائمة لك. لم يُغيَّر شيء.',
  'This list is not known here. Nothing was changed; it may not have arrived yet.':
    'هذه القائمة غير معروفة هنا. لم يُغيَّر شيء؛ لعلها لم تصل بعد.',
  'Not shown: you have looked at {1} hidden notices already. Stop following the list that hides them instead.':
    'لم يُعرض: نظرت إلى {1} من الإعلانات المخفية من قبل. كُفَّ عن متابعة القائمة التي تخفيها.',
  'You have no such list. Nothing was changed; make one on the page of lists.':
    'ليست لك قائمة كهذه. لم يُغيَّر شيء؛ أنشئ واحدة في صفحة القوائم.',
  'Nothing was changed: only keepers act for the hub. Put it on a list of your own instead.':
    'لم يُغيَّر شيء: لا يتصرف عن المجتمع إلا قيّموه. ضعه في قائمة لك.',
  'Not saved: the list has no name. What you wrote is kept; give it one.':
    'لم تُحفظ: ليس للقائمة اسم. ما كتبته محفوظ؛ سمّها.',
  'Nothing was changed: this list has {1} acts, as many as fit. Take some off that no longer matter, or make another list.':
    'لم يُغيَّر شيء: في هذه القائمة {1} من الأفعال، وهو كل ما تسعه. أزل ما لم يعد مهمًا، أو أنشئ قائمة أخرى.',
  'Nothing was changed: withdraw your own notice instead.': 'لم يُغيَّر شيء: اسحب إعلانك أنت بدل ذلك.',
  'Nothing was changed: this person is not a member of the hub.': 'لم يُغيَّر شيء: ليس هذا الشخص عضوًا في المجتمع.',
  'Nothing was changed: {1} has appealed against this. Answer the appeal first.':
    'لم يُغيَّر شيء: اعترض {1} على هذا. رد على الاعتراض أولًا.',
  'Nothing was sent: this is your own.': 'لم يُرسَل شيء: هذا لك.',
  'Nothing was sent: this person is not a member of the hub.': 'لم يُرسَل شيء: ليس هذا الشخص عضوًا في المجتمع.',
  'Nothing was sent: nobody else keeps this hub. Hide, mute or block instead, or put it on a list of your own.':
    'لم يُرسَل شيء: لا أحد غيرك يرعى هذا المجتمع. أخفِ أو اكتم أو احظر بدل ذلك، أو ضعه في قائمة لك.',
  'Only the keepers of a hub read what is reported to them. Nothing was changed.':
    'لا يقرأ ما يُبلَّغ به قيّمو المجتمع إلا هم. لم يُغيَّر شيء.',
  'Nothing was filled in, and nothing has changed. {1} Choose another file.':
    'لم يُملأ شيء ولم يتغيّر شيء. {1} اختر ملفًا آخر.',
  'This notice is not known here. It may not have arrived yet; it will show on the board when it does.':
    'هذا الإعلان غير معروف هنا. لعله لم يصل بعد؛ وحين يصل تُظهره اللوحة.',
  'Not published: {1} What you wrote is kept; correct it and publish again.':
    'لم يُنشر: {1} ما كتبته محفوظ؛ صحّحه وانشر من جديد.',
  'Not published: the photo is not a JPEG, PNG or WebP picture. What you wrote is kept; choose another photo.':
    'لم يُنشر: ليست الصورة JPEG أو PNG أو WebP. ما كتبته محفوظ؛ اختر صورة أخرى.',
  'Nothing changed: only the person who posted a notice can change it.': 'لم يتغيّر شيء: لا يغيّر الإعلان إلا من نشره.',
  'Nothing changed: this notice was withdrawn, and that is final. Post it again as a new one.':
    'لم يتغيّر شيء: سُحب هذا الإعلان، وذلك نهائي. انشره إعلانًا جديدًا.',
  'Not hidden: this is your own notice. Withdraw it to take it off the board.':
    'لم يُخفَ: هذا إعلانك. اسحبه لتزيله من اللوحة.',
  'The file is empty, so nothing was stored. Choose another file.': 'الملف فارغ، فلم يُخزَّن شيء. اختر ملفًا آخر.',
  'The file is larger than 16 MB, so nothing was stored. Make it smaller or split it.':
    'الملف أكبر من 16 ميغابايت، فلم يُخزَّن شيء. صغّره أو قسّمه.',
  'Nobody who has this file is online. It is asked for again as soon as somebody connects; try later.':
    'لا أحد لديه هذا الملف متصل. يُطلب من جديد حالما يتصل أحد؛ جرّب لاحقًا.',
  'Not hidden: you have hidden {1} notices already. Show some of them again, or block who posts them.':
    'لم يُخفَ: أخفيت {1} من الإعلانات من قبل. أظهر بعضها من جديد، أو احظر من ينشرها.',
  'Not searched: this place is on no map here. Choose another one.':
    'لم يُبحث: ليس هذا المكان على أي خريطة هنا. اختر غيره.',
  'Nothing was changed: you cannot block yourself.': 'لم يُغيَّر شيء: لا يمكنك حظر نفسك.',
  'Nothing was signed: you have blocked {1}, so you would not see an answer. Unblock {2} on their page first.':
    'لم يُوقَّع شيء: حظرت {1}، فلن ترى ردًا. ارفع الحظر عن {2} في صفحته أولًا.',
  'Not saved: {1} What you wrote is kept; correct it and save again.':
    'لم يُحفظ: {1} ما كتبته محفوظ؛ صحّحه واحفظ من جديد.',
  'Nothing was changed: you cannot mute yourself.': 'لم يُغيَّر شيء: لا يمكنك كتم نفسك.',
  'The hub does not know this pool, or has not certified it yet. Nothing was changed; it appears here once it is certified.':
    'لا يعرف المجتمع هذا الصندوق، أو لم يوثّقه بعد. لم يُغيَّر شيء؛ يظهر هنا حين يُوثَّق.',
  'Not published: a study has a title, a question, a method and a result. What you wrote is kept; fill in the rest.':
    'لم تُنشر: للدراسة عنوان وسؤال ومنهج ونتيجة. ما كتبته محفوظ؛ أكمل الباقي.',
  'Not published: say what is different in this version. What you wrote is kept.':
    'لم تُنشر: قل ما المختلف في هذا الإصدار. ما كتبته محفوظ.',
  'Not published: say in a sentence what came of it. What you wrote is kept.':
    'لم يُنشر: قل في جملة ماذا نتج عنه. ما كتبته محفوظ.',
  'Not published: the study’s data is not here as a whole, so it was not worked on. What you wrote is kept; fetch and check the data first.':
    'لم يُنشر: ليست بيانات الدراسة هنا كاملة، فلم يُعمل عليها. ما كتبته محفوظ؛ اجلب البيانات وافحصها أولًا.',
  'Nothing was published: the answer is empty.': 'لم يُنشر شيء: الرد فارغ.',
  'This study is not known here. It is there once the hub has certified it.':
    'هذه الدراسة غير معروفة هنا. تظهر حالما يوثّقها المجتمع.',
  'The hub knows no such version of this study. Nothing was changed.':
    'لا يعرف المجتمع إصدارًا كهذا من هذه الدراسة. لم يُغيَّر شيء.',
  'The hub does not know this reserve, or has not certified it yet. Nothing was changed; it appears here once it is certified.':
    'لا يعرف المجتمع هذا المال المجنَّب، أو لم يوثّقه بعد. لم يُغيَّر شيء؛ يظهر هنا حين يُوثَّق.',
  'This space is not known here. It is there once the hub has certified its founding.':
    'هذه المساحة غير معروفة هنا. تظهر حالما يوثّق المجتمع تأسيسها.',
  'Not founded: the space has no name. What you wrote is kept; give it one.':
    'لم تؤسَّس: ليس للمساحة اسم. ما كتبته محفوظ؛ سمّها.',
  'Not closed: say why, for those whose notices stand in it. Nothing changed.':
    'لم تُغلق: قل لماذا، لمن إعلاناتهم فيها. لم يتغيّر شيء.',
  'Nothing was changed: you cannot follow yourself.': 'لم يُغيَّر شيء: لا يمكنك متابعة نفسك.',
  'Not kept: this is your own notice.': 'لم يُحفظ: هذا إعلانك.',
  'Nothing was kept: there are {1} {2} already. Drop one under Board, Watching.':
    'لم يُحفظ شيء: هناك {1} من قبل ({2}). أسقط واحدًا في اللوحة، المتابعة.',
  'This is not watched any more. Nothing was changed.': 'لم يعد هذا متابَعًا. لم يُغيَّر شيء.',
  'Not saved: the search has no name. Give it one.': 'لم يُحفظ: ليس للبحث اسم. سمّه.',
  'This folder has an identity already, which was kept. Restore into a new one.':
    'في هذا المجلد هوية من قبل، وقد بقيت. استعد في مجلد جديد.',
  'This node has no window, and a page is printed by one. Nothing was lost: export the bundle, or print in the window of a desktop.':
    'ليس لهذه العقدة نافذة، والصفحة تطبعها نافذة. لم يضع شيء: صدّر الحزمة، أو اطبع في نافذة حاسوب مكتبي.',
  'A backup needs a passphrase of at least {1} characters. Nothing was written.':
    'تحتاج النسخة الاحتياطية إلى عبارة مرور من {1} أحرف على الأقل. لم يُكتب شيء.',
  'This node has no window to name a file in. Nothing was changed; use operator.backUp, or start a new node with --restore FILE.':
    'ليس لهذه العقدة نافذة يُسمّى فيها ملف. لم يُغيَّر شيء؛ استخدم operator.backUp، أو شغّل عقدة جديدة بـ --restore FILE.',
  'This node moves no large files. Nothing was changed.': 'لا تنقل هذه العقدة ملفات كبيرة. لم يُغيَّر شيء.',
  'This node has no window to name a file in. Nothing was changed; use operator.addFile or operator.saveFile.':
    'ليس لهذه العقدة نافذة يُسمّى فيها ملف. لم يُغيَّر شيء؛ استخدم operator.addFile أو operator.saveFile.',
  'Type the passphrase to unlock. Nothing was changed.': 'اكتب عبارة المرور للفتح. لم يُغيَّر شيء.',
  'This system cannot keep the key for you, so a passphrase is needed. Nothing was created.':
    'لا يستطيع هذا النظام حفظ المفتاح لك، فتلزم عبارة مرور. لم يُنشأ شيء.',
  'The network is off. Nothing was changed; unlock and try again.':
    'الشبكة متوقفة. لم يُغيَّر شيء؛ افتح القفل وحاول مجددًا.',
  'No device answered at this address. Nothing was changed; check that it is whole, with “/p2p/…” at its end, and try again.':
    'لم يجب جهاز عند هذا العنوان. لم يُغيَّر شيء؛ تأكد من أنه كامل، وفي آخره «/p2p/…»، وحاول مجددًا.',
  'The invite that came is not for the hub that was offered. Nothing was joined; ask the person for a link instead.':
    'الدعوة التي جاءت ليست للمجتمع المعروض. لم تنضم إلى شيء؛ اطلب من الشخص رابطًا بدل ذلك.',
  'The device that offers this hub does not answer. Nothing was joined; try again in a moment, or ask for an invite link.':
    'الجهاز الذي يعرض هذا المجتمع لا يجيب. لم تنضم إلى شيء؛ حاول مجددًا بعد لحظة، أو اطلب رابط دعوة.',
  'Kind Market is not on the network right now. Nothing was offered; try again when it is running.':
    'ليس Kind Market على الشبكة الآن. لم يُعرض شيء؛ حاول مجددًا حين يعمل.',
  'Being found on this network is turned off in the settings. Nothing was offered; turn it on there first.':
    'ظهورك على هذه الشبكة مُطفأ في الإعدادات. لم يُعرض شيء؛ شغّله هناك أولًا.',
  'This hub is not offered any more. Nothing was joined; ask the person to offer it again, or for an invite link.':
    'لم يعد هذا المجتمع معروضًا. لم تنضم إلى شيء؛ اطلب من الشخص أن يعرضه من جديد، أو رابط دعوة.',
  'This node belongs to a practice town itself. Nothing was changed.': 'هذه العقدة نفسها من بلدة تدريب. لم يُغيَّر شيء.',
  'That is done in the real market, and this is the practice town. Nothing was changed; leave the town first.':
    'يُفعل ذلك في السوق الحقيقي، وهذه بلدة التدريب. لم يُغيَّر شيء؛ غادر البلدة أولًا.',
  'A backup is tried on a node of its own folder.': 'تُجرَّب النسخة الاحتياطية على عقدة لها مجلدها.',
  'This is not what was prepared for signing. Nothing was signed.': 'ليس هذا ما أُعدّ للتوقيع. لم يُوقَّع شيء.',
  'This node has no window, and recovery words are shown and typed in a window only. Nothing was changed.':
    'ليس لهذه العقدة نافذة، ولا تُعرض كلمات الاسترداد وتُكتب إلا في نافذة. لم يُغيَّر شيء.',
  'Nothing was signed. Write the recovery words down first: without them nobody can bring your money back. Ask again to see them.':
    'لم يُوقَّع شيء. دوّن كلمات الاسترداد أولًا: من دونها لا يستطيع أحد أن يعيد مالك. اطلب رؤيتها من جديد.',
  'This transfer is not there any more. Nothing was changed.': 'لم يعد هذا النقل موجودًا. لم يُغيَّر شيء.',
  'The file cannot be read. Nothing was added; look whether it is still there, and choose it again.':
    'تتعذّر قراءة الملف. لم يُضف شيء؛ انظر هل ما زال هناك واختره من جديد.',
  'A file has at least one byte and at most 64 GB. Nothing was added.':
    'للملف بايت واحد على الأقل و64 غيغابايت على الأكثر. لم يُضف شيء.',
  'The file cannot be written there. What came is kept; save it to another place.':
    'تتعذّر كتابة الملف هناك. ما وصل محفوظ؛ احفظه في مكان آخر.',
  'The file changed while it was being read. Nothing was added; choose it again when it is finished.':
    'تغيّر الملف أثناء قراءته. لم يُضف شيء؛ اختره من جديد حين يكتمل.',
  'The disk is full. What came is kept; make room and try again, and it goes on from there.':
    'القرص ممتلئ. ما وصل محفوظ؛ أفرغ مساحة وحاول مجددًا، فيواصل من هناك.',
  'The transfer ended by a fault of the program, which is in its log. What came is kept; try again.':
    'انتهى النقل بخلل في البرنامج، وهو مدوَّن في سجله. ما وصل محفوظ؛ حاول مجددًا.',
  'This copy of Kind Market was packed without an address for new versions. Nothing was changed; get new versions where you got this one.':
    'حُزمت هذه النسخة من Kind Market بلا عنوان للإصدارات الجديدة. لم يُغيَّر شيء؛ احصل عليها من حيث حصلت على هذه.',
  'The address for new versions did not answer as it should, or the file did not come whole. Nothing was changed; try again later.':
    'لم يجب عنوان الإصدارات الجديدة كما ينبغي، أو لم يصل الملف كاملًا. لم يُغيَّر شيء؛ حاول لاحقًا.',
  'There is a newer version, but not two of those who release Kind Market have signed it. Nothing was fetched and nothing was changed. Wait, and ask where you got Kind Market if it stays so.':
    'ثمة إصدار أحدث، لكن لم يوقّعه اثنان ممن ينشرون Kind Market. لم يُنزَّل شيء ولم يُغيَّر شيء. انتظر، وإن بقي الأمر كذلك فاسأل حيث حصلت على Kind Market.',
  'What the address for new versions says is not understood by this version. Nothing was fetched and nothing was changed; get the new version where you got this one.':
    'لا يفهم هذا الإصدار ما يقوله عنوان الإصدارات الجديدة. لم يُنزَّل شيء ولم يُغيَّر شيء؛ احصل على الإصدار الجديد من حيث حصلت على هذا.',
  'The system did not give its leave, or its installer failed. Nothing was changed and the new version is still here; try again.':
    'لم يأذن النظام، أو أخفق برنامج التثبيت لديه. لم يُغيَّر شيء والإصدار الجديد ما زال هنا؛ حاول مجددًا.',
  'There is no newer version to install. Nothing was changed.': 'لا إصدار أحدث للتثبيت. لم يُغيَّر شيء.',
  'The practice town did not open ({1}). Nothing real was touched. Try again, or reset the town in the settings.':
    'لم تُفتح بلدة التدريب ({1}). لم يُمسّ شيء حقيقي. حاول مجددًا، أو أعد ضبط البلدة في الإعدادات.',
}
