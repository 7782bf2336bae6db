import type { MessageKey } from "./zhCN";

/** The texts of the interface in English. */
export const enUS: Readonly<Record<MessageKey, string>> = {
  "pane.name": "Fenjie",
  "pane.step.plan": "Step 1: Plan",
  "pane.step.planHint": "Turn a plan into a task table",

  "pane.start.sentence":
    "Give me a government plan in Chinese. I find its targets and tasks one by one and write them into Excel tables. The text stays on this computer.",
  "pane.start.paste": "Paste text",
  "pane.start.pasteHint": "Copied from a web page, Word or WPS",
  "pane.start.file": "Open a file",
  "pane.start.fileHint": "Word, PDF, web page or text; you can also drag it here",
  "pane.start.selection": "Use the selected cells",
  "pane.start.selectionHint": "The plan is already on this sheet",
  "pane.start.sample": "Try it with a sample plan",
  "pane.start.drop": "Drop to open this file",
  "pane.start.backToFound": "Back to the list",

  "pane.paste.label": "Full text of the plan",
  "pane.paste.placeholder": "Paste the full text of the plan here (Ctrl+V)",
  "pane.paste.count": "{n} {n|character|characters}",
  "pane.paste.clear": "Clear",
  "pane.paste.read": "Read this text",
  "pane.back": "Back",

  "pane.found.sentence": "Found {indicators} {indicators|indicator|indicators} and {tasks} {tasks|task|tasks}.",
  "pane.found.unsure": "Please check {n} of them.",
  "pane.found.alsoBaselines": "{n} {n|baseline|baselines}",
  "pane.found.alsoMilestones": "{n} {n|milestone|milestones}",
  "pane.found.alsoVetoes": "{n} {n|veto condition|veto conditions}",
  "pane.found.also": "Also {list}.",
  "pane.listSeparator": ", ",
  "pane.found.untitled": "Plan without a title",
  "pane.found.period": "{from}–{to}",
  "pane.found.other": "Use another plan",
  "pane.tabs": "Lists",
  "pane.tab.indicators": "Indicators",
  "pane.tab.tasks": "Tasks",
  "pane.tab.others": "Other",
  "pane.search": "Search names, bodies, clauses",
  "pane.search.clear": "Clear the search",
  "pane.filters": "Filters",
  "pane.filter.unsure": "To check",
  "pane.filter.noLead": "No lead body",
  "pane.filter.none": "Nothing matches.",
  "pane.filter.reset": "Clear the filters",
  "pane.filter.shown": "Showing {n} of {total}",
  "pane.empty.indicators": "No indicators were found in this plan.",
  "pane.empty.tasks": "No tasks were found in this plan.",
  "pane.empty.others": "No baselines, milestones or veto conditions were found in this plan.",

  "pane.card.lead": "Lead",
  "pane.card.cooperate": "With",
  "pane.card.more": "{n} more {n|body|bodies}",
  "pane.card.unsure": "To check",
  "pane.card.clause": "Clause {clause}",
  "pane.card.source": "Source, line {line}",
  "pane.kind.baseline": "Baseline",
  "pane.kind.milestone": "Milestone",
  "pane.kind.veto": "Veto",
  "pane.kind.garbled": "Garbled",
  "pane.garbled.repaired": "repaired as “{text}”",
  "pane.garbled.unrepaired": "cannot be repaired; please compare with the original",
  "pane.garbled.notice":
    "{n} garbled {n|stretch|stretches} could not be repaired. Please compare the rows concerned with the original.",
  "pane.garbled.show": "Show them",

  "figure.rank": "top {amount}",
  "figure.qualitative": "qualitative",
  "figure.new": "added",
  "figure.annual": "every year",
  "figure.change": "against baseline",
  "figure.year": "{year}",
  "figure.yearMonth": "{year}-{month}",
  "figure.from": "from {from}",
  "figure.until": "until {to}",

  "pane.write.new": "Write {sheets} {sheets|sheet|sheets} ({rows} {rows|row|rows})",
  "pane.write.update": "Update {sheets} {sheets|sheet|sheets} ({added} new {added|row|rows})",
  "pane.write.updateNone": "Update {sheets} {sheets|sheet|sheets}",
  "pane.write.kept": "What was filled in stays.",
  "pane.write.vanished": "{n} {n|row is|rows are} no longer in this plan and will be marked, not deleted.",
  "pane.write.otherPlan":
    "This workbook already has the sheets of “{title}”. To keep the two apart, write into a new workbook.",
  "pane.write.plain": "Write to the workbook",
  "pane.write.preparing": "Preparing the sheets",
  "pane.write.done": "Wrote {sheets} {sheets|sheet|sheets} with {rows} {rows|row|rows}",
  "pane.write.updatedNone": "Updated {sheets} {sheets|sheet|sheets}, no new rows; what was filled in is still there",
  "pane.write.updated":
    "Updated {sheets} {sheets|sheet|sheets}, {added} new {added|row|rows}; what was filled in is still there",
  "pane.write.notRemembered":
    "The sheets were written. The text of the plan is too long to be kept in the workbook: next time, choose the plan again.",
  "pane.write.goTo": "Go to {sheet}",
  "pane.write.undo": "Undo",
  "pane.write.undone": "Undone. The workbook is as it was before.",

  "pane.busy.readingFile": "Opening {name}",
  "pane.busy.readingText": "Reading the text",
  "pane.busy.readingSelection": "Reading the selected cells",
  "pane.busy.readingSample": "Opening the sample plan",
  "pane.busy.looking": "Looking at this workbook",
  "pane.busy.writing": "Writing {sheet} {done}/{total}",
  "pane.busy.undoing": "Undoing",
  "pane.busy.waitingForCell":
    "A cell is being edited in Excel. Press Enter or Esc to finish; this goes on by itself afterwards.",
  "pane.busy.waitingForExcel": "Excel is busy; this goes on by itself in a moment.",
  "pane.busy.keeping": "Keeping what is in the sheets",
  "pane.busy.going": "Going to {sheet}",
  "pane.busy.cancel": "Cancel",
  "pane.read.cancelled": "Reading was cancelled.",
  "pane.read.done": "Done: {indicators} {indicators|indicator|indicators} and {tasks} {tasks|task|tasks}.",

  "pane.return.sentence": "This workbook was made from the plan below.",
  "pane.return.writtenOn": "written on {date}",
  "pane.return.open": "Open the list",
  "pane.return.counts": "{indicators} {indicators|indicator|indicators} · {tasks} {tasks|task|tasks}",
  "pane.return.unsure": "{n} to check",

  "pane.notice.dismiss": "Dismiss this message",
  "pane.notice.retry": "Try again",
  "pane.notice.paste": "Paste the text instead",
  "pane.notice.otherFile": "Choose another file",
  "pane.problem.oneFile": "Only one file can be opened at a time. Please drag in a single plan.",
  "pane.problem.unreadable":
    "“{name}” cannot be opened. It may have been moved, or you may not have permission. Check it and try again, or paste the text instead.",
  "pane.problem.sample":
    "The sample plan did not open. Check the connection to the server of the add-in and try again.",
  "pane.problem.unexpected":
    "This did not finish; please look over the workbook. Try again, and if it fails again, save the workbook and reopen the task pane.",
  "pane.problem.load":
    "A part of the program did not load. Check the connection to the server of the add-in and try again.",

  "files.empty": "“{name}” is empty. Please choose another file.",
  "files.tooLarge":
    "“{name}” has {size} MB, more than the limit of {limit} MB. No plan is that long: check that it is the right file, or copy the plan alone and paste it here.",
  "files.swells":
    "“{name}” unpacks to more than any document holds and was not opened, to be safe. Check where it came from, or copy the plan and paste it here.",
  "files.binary":
    "“{name}” is not text and cannot be read. Open it in its own program, copy the full text and paste it here.",
  "files.noText": "“{name}” has no text in it. Please choose another file.",
  "files.broken":
    "“{name}” is damaged and cannot be opened. Open it in its own program, save it and try again, or copy the full text and paste it here.",
  "files.encrypted":
    "“{name}” has a password. Remove the password in its own program, save it and try again, or copy the full text and paste it here.",
  "files.oldWord":
    "“{name}” is an old Word or WPS file. Open it in Word or WPS, save it as .docx and open the .docx file here.",
  "files.otherDocument":
    "“{name}” is a document of another format and cannot be opened here. Open it in Word or WPS, save it as .docx and open the .docx file here.",
  "files.ofd":
    "“{name}” is an OFD file. Open it in an OFD reader and export it as PDF or Word, or copy the full text and paste it here.",
  "files.workbook":
    "“{name}” is a workbook. Open it in Excel, select the cells with the plan, and choose “Use the selected cells”.",
  "files.slides":
    "“{name}” is a presentation, not a plan. Choose another file, or copy the text in it and paste it here.",
  "files.scan":
    "“{name}” is a scan: its pages are pictures without text to read. Turn it into a Word file with text recognition (OCR) and check the result, or ask the issuing office for the Word file.",
  "files.unreadableFonts":
    "The text of “{name}” does not say which characters it shows and reads as garbage. Find the plan as a Word file, or turn this one into Word with text recognition (OCR) and check the result.",
  "files.image":
    "“{name}” is a picture without text to read. Turn it into a Word file with text recognition (OCR) and check the result, or find the plan as text.",
  "files.archive": "“{name}” is an archive. Unpack it first, then open the plan in it.",

  "files.note.scannedPages":
    "Pages without text, which are pictures, were not read: {pages}. Please add what they say from the original.",
  "files.note.tracked": "The file has tracked changes; they were read as accepted.",
  "files.note.footnotes":
    "{n} {n|footnote stands|footnotes stand} at the end of the text and {n|is|are} not read as targets.",
  "files.note.hidden": "Hidden text in the file was left out.",

  "plan.empty": "There is no text yet. Please paste the full text of the plan first.",
  "plan.noTargets":
    "No indicator and no task was found in this text. Make sure that it is the body of a plan, not a table of contents or a news report. The workbook was not changed.",
  "plan.doubt.inWords": "the figure is given in words; check the target value",
  "plan.doubt.noFigure": "no figure; check what is asked",
  "plan.doubt.noNumber": "not numbered in the source; check whether it is a task",
  "plan.doubt.noVerb": "no word such as “reach” or “at least”; check whether it is a target",
  "plan.doubt.garbled": "the sentence is garbled in the source; check it",
  "plan.doubt.table": "read from a table; check its columns",
  "plan.doubt.subject": "the name comes from earlier in the text; check it",

  "xlsx.empty": "“{name}” is empty. Please choose another file.",
  "xlsx.encrypted": "“{name}” has a password. Remove the password and try again.",
  "xlsx.oldFormat": "“{name}” is an old .xls file. Save it as .xlsx in Excel and try again.",
  "xlsx.macro": "“{name}” contains macros and was not opened, to be safe. Save it as .xlsx in Excel and try again.",
  "xlsx.notWorkbook": "“{name}” is not an Excel workbook. Please choose an .xlsx file.",
  "xlsx.broken": "“{name}” is damaged and cannot be opened. Open it in Excel, save it and try again.",
  "xlsx.tooBig": "“{name}” is over the limit of {megabytes} MB. Please check that it is the right file.",

  "excel.unavailable": "Excel is not connected here. Please open the task pane inside Excel and try again.",
  "excel.tooOld":
    "This version of Excel lacks something that is needed. Please use Excel 2021 or later, or Excel on the web.",
  "excel.cellEditing": "A cell is being edited in Excel. Press Enter or Esc to finish, then try again.",
  "excel.protected":
    "“{sheet}” is protected with a password and cannot be written to. Remove the protection under Review, then try again. The workbook was not changed.",
  "excel.workbookProtected":
    "The structure of the workbook is protected with a password, so no sheet can be added. Remove the protection under Review, then try again. The workbook was not changed.",
  "excel.textTooLong":
    "The text of {cell} on “{sheet}” is longer than a cell of Excel holds ({limit} characters). Please split that passage of the plan and try again. The workbook was not changed.",
  "excel.tooLarge": "This is more than Excel takes at once. Please divide the plan and write its parts separately.",
  "excel.busy": "Excel is busy and did not finish. Please wait a moment and try again.",
  "excel.cancelled": "Cancelled. The workbook is as it was before.",
  "excel.nothingSelected": "The selected cells hold no text. Select the cells with the text of the plan and try again.",
  "excel.placeMissing": "There is no sheet “{sheet}”. It may have been deleted or renamed.",
  "excel.notPutBack":
    "This did not finish, and the workbook could not be put back completely. Please do not save; close the workbook and open it again. Sheets concerned: {sheets}.",
  "excel.failed":
    "Excel did not finish this; the workbook is as it was before. Try again, and if it fails again, save the workbook and reopen Excel.",
};
