SELECT version FROM settings;
