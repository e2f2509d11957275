// How many e-mails pst-extractor finds in a mailbox: node count_pst.js NODE_MODULES FILE
const {PSTFile} = require(`${process.argv[2]}/pst-extractor`);

function mails(folder) {
  let count = 0;
  if (folder.contentCount > 0) {
    for (let item = folder.getNextChild(); item; item = folder.getNextChild()) count += /^IPM\.(Note|Schedule)/.test(item.messageClass) ? 1 : 0;
  }
  return folder.hasSubfolders ? folder.getSubFolders().reduce((sum, one) => sum + mails(one), count) : count;
}

console.log(mails(new PSTFile(process.argv[3]).getRootFolder()));
