import { sendFeed } from '../../feeds/send-feed.ts'

export default defineEventHandler((event) => sendFeed(event, 'en'))
