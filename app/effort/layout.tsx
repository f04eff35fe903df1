export { default } from "@/app/trials/layout";
