import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text } from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  FolderOpenRegular,
  QuestionCircleRegular,
  TextBulletListSquareRegular,
} from "@fluentui/react-icons";
import { useRef } from "react";
import type { ChangeEvent } from "react";
import type { WorkbenchTranslate } from "../../locales/workbenchTexts";
import { samples } from "./samples";
import type { Sample } from "./samples";

export interface PageBarProps {
  readonly t: WorkbenchTranslate;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onSample: (sample: Sample) => void;
  readonly onHelp: () => void;
}

/** What a person does with the workbook as a whole. */
export function PageBar({ t, onOpen, onSave, onSample, onHelp }: PageBarProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    // the same file can be chosen again
    event.currentTarget.value = "";
    if (file) onOpen(file);
  };
  return (
    <header className="pageBar">
      <Text as="h1" weight="semibold" className="pageName">
        {t("page.title")}
      </Text>
      <div role="toolbar" aria-label={t("page.bar")} className="pageButtons">
        <Button appearance="subtle" icon={<FolderOpenRegular />} onClick={() => chooser.current?.click()}>
          {t("page.open")}
        </Button>
        <Button appearance="subtle" icon={<ArrowDownloadRegular />} onClick={onSave}>
          {t("page.save")}
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<TextBulletListSquareRegular />}>
              {t("page.samples")}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {samples.map((sample) => (
                <MenuItem key={sample.file} onClick={() => onSample(sample)}>
                  {t(sample.title)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button appearance="subtle" icon={<QuestionCircleRegular />} onClick={onHelp}>
          {t("page.inExcel")}
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={t("page.open")}
        onChange={chosen}
      />
    </header>
  );
}
