"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { shrinkPhoto } from "@/components/log/shrink-photo";
import { Button } from "@/components/ui/button";
import { ChoiceField, Field, TextField } from "@/components/ui/field";
import { logLimits } from "@/lib/domain/log/entry";
import { photoSlots, type TypedLog } from "@/lib/domain/log/form";

/** Not HEIC: a phone then hands over the picture as JPEG by itself. */
const ACCEPTED = "image/jpeg,image/png,image/webp";

interface Props {
  values: TypedLog;
  error: (field: string) => string | undefined;
  /** how many new pictures there is room for */
  room: number;
  /** false while the page cannot yet react: then all places stand open */
  isLive: boolean;
}

/** Places for new pictures, each with what it shows; with script they open one by one. */
export function PhotoFields({ values, error, room, isLive }: Props) {
  const t = useTranslations("log.form");
  const [open, setOpen] = useState(1);
  const [filled, setFilled] = useState<number[]>([]);
  const slots = photoSlots.slice(0, room);
  const shown = isLive ? slots.slice(0, open) : slots;
  return (
    <>
      <p className="text-muted mb-4">{t("photosHint", { max: logLimits.photos })}</p>
      {shown.map((slot) => (
        <PhotoSlot
          key={slot}
          slot={slot}
          alt={values[`alt${slot}`] ?? ""}
          error={error}
          isFilled={filled.includes(slot)}
          onFilled={(isFilled) =>
            setFilled((before) => [...before.filter((each) => each !== slot), ...(isFilled ? [slot] : [])])
          }
          asksAlt={!isLive || filled.includes(slot) || error(`alt${slot}`) !== undefined}
        />
      ))}
      {isLive && open < slots.length && filled.includes(open) && (
        <Button variant="quiet" className="mb-4 -ml-3" onClick={() => setOpen(open + 1)}>
          {t("addPhoto")}
        </Button>
      )}
      {(!isLive || filled.length > 0) && (
        <div
          id="log-consent"
          tabIndex={-1}
          className={error("consent") ? "mb-5 border-l-4 border-red-700 pl-3" : "mb-5"}
        >
          {error("consent") && <p className="font-semibold text-red-700">{error("consent")}</p>}
          <ChoiceField
            id="log-consent-tick"
            name="consent"
            value="1"
            defaultChecked={values.consent === "1"}
            label={t("consent")}
            hint={t("consentHint")}
          />
        </div>
      )}
    </>
  );
}

function PhotoSlot({
  slot,
  alt,
  error,
  isFilled,
  onFilled,
  asksAlt,
}: {
  slot: number;
  alt: string;
  error: Props["error"];
  isFilled: boolean;
  onFilled: (isFilled: boolean) => void;
  asksAlt: boolean;
}) {
  const t = useTranslations("log.form");
  const input = useRef<HTMLInputElement>(null);
  const [preview, setPreview] = useState<string | null>(null);
  useEffect(() => () => void (preview && URL.revokeObjectURL(preview)), [preview]);
  const choose = async () => {
    const chosen = input.current!.files?.[0];
    setPreview(null);
    onFilled(chosen !== undefined);
    if (!chosen || !input.current) return;
    const small = await shrinkPhoto(chosen);
    // Something else may have been chosen while this one was being drawn.
    if (!small || input.current?.files?.[0] !== chosen) return;
    const files = new DataTransfer();
    files.items.add(small);
    input.current.files = files.files;
    setPreview(URL.createObjectURL(small));
  };
  const clear = () => {
    input.current!.value = "";
    setPreview(null);
    onFilled(false);
    input.current!.focus();
  };
  return (
    <div className="border-line mb-4 border-l-4 pl-4">
      <Field
        id={`log-photo${slot}`}
        label={t("photo", { number: slot })}
        hint={t("photoHint")}
        error={error(`photo${slot}`)}
      >
        {(control) => (
          <input
            ref={input}
            type="file"
            accept={ACCEPTED}
            {...control}
            name={`photo${slot}`}
            onChange={() => void choose()}
            className="file:bg-petrol-50 file:text-petrol-900 block w-full min-w-0 text-[0.9375rem] file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border-0 file:px-4 file:font-semibold"
          />
        )}
      </Field>
      {isFilled && (
        <p className="-mt-3 mb-4 flex items-center gap-3">
          {preview && (
            // Drawn by the browser itself from what was just chosen.
            // eslint-disable-next-line @next/next/no-img-element
            <img src={preview} alt="" className="border-line size-20 rounded border object-cover" />
          )}
          <Button variant="quiet" className="-ml-3" onClick={clear}>
            {t("clearPhoto", { number: slot })}
          </Button>
        </p>
      )}
      {asksAlt && (
        <TextField
          id={`log-alt${slot}`}
          name={`alt${slot}`}
          label={t("alt", { number: slot })}
          hint={t("altHint")}
          error={error(`alt${slot}`)}
          defaultValue={alt}
        />
      )}
    </div>
  );
}
