//! The workspace that the import goes into: never a demo.

use crate::domain::{LineageId, Settings, Workspace, WorkspaceId, WorkspaceKind};
use crate::ui::context::App;
use crate::words::shell;

use super::desk::Kept;

/// Where the rows go.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The workspace's name.
    pub name: String,
    /// It will be made.
    pub is_new: bool,
    /// A demo is open, and stays as it is.
    pub beside_demo: bool,
}

impl Kept {
    /// Looks at the workspace that the import would go into: the open one if it is one's own, else
    /// the one used last, else one that would be made.
    pub(super) fn with_target<T>(
        &self,
        app: App,
        look: impl FnOnce(&Workspace, Target) -> T,
    ) -> Option<T> {
        let open = app.store.peek(|workspace| workspace.kind);
        let target = |workspace: &Workspace, is_new| Target {
            name: workspace.settings.name.clone(),
            is_new,
            beside_demo: matches!(open, Some(WorkspaceKind::Demo { .. })),
        };
        if open == Some(WorkspaceKind::Own) {
            return app.store.peek(|workspace| look(workspace, target(workspace, false)));
        }
        self.find_elsewhere(app);
        let elsewhere = self.elsewhere.borrow();
        elsewhere.as_ref().map(|(workspace, is_new)| look(workspace, target(workspace, *is_new)))
    }

    fn find_elsewhere(&self, app: App) {
        if self.elsewhere.borrow().is_some() {
            return;
        }
        let own = app.store.list().into_iter().find(|entry| entry.kind == WorkspaceKind::Own);
        let mut found = None;
        if let Some(own) = own {
            app.store.copy_out(own.id, |workspace| found = Some((workspace.clone(), false)));
        }
        self.elsewhere.replace(Some(found.unwrap_or_else(|| (empty_workspace(app), true))));
    }
}

/// A workspace as [`App::create_empty`] makes it, to be looked at only.
fn empty_workspace(app: App) -> Workspace {
    let language = app.i18n.language;
    Workspace::empty(
        WorkspaceId::new(0, [0; 10]),
        LineageId::new(0, [0; 10]),
        WorkspaceKind::Own,
        Settings::named(shell::new_name(language)),
        crate::words::default_playbook(language),
    )
}
