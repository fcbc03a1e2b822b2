;; lint-news in Emacs 29 or newer, with the built-in Eglot: put this into init.el.
;; pip install '.[lsp]' in a checkout of lint-news first (README.md here has other ways); `lint-news' must be on the PATH.
;; M-x eglot-code-actions: quick fixes here; M-x eglot-format-buffer: the safe fixes.
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(text-mode . ("lint-news" "lsp" "--stdio"))))
(add-hook 'text-mode-hook #'eglot-ensure)
