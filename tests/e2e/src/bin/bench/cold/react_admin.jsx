// The list of deals that a team would have with react-admin in an afternoon: its own list and grid,
// its own local-storage provider, nothing else.
import { createRoot } from 'react-dom/client';
import { Admin, Datagrid, List, NumberField, Resource, TextField } from 'react-admin';
import localStorageDataProvider from 'ra-data-local-storage';

const Deals = () => (
  <List perPage={25}>
    <Datagrid bulkActionButtons={false}>
      <TextField source="title" />
      <TextField source="account" />
      <TextField source="stage" />
      <NumberField source="amount" />
      <TextField source="owner" />
    </Datagrid>
  </List>
);

createRoot(document.getElementById('root')).render(
  <Admin dataProvider={localStorageDataProvider()} disableTelemetry>
    <Resource name="deals" list={Deals} />
  </Admin>
);
