// Chép một trường vào bảng nhớ tạm, để dán vào Word.
document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) {
        return;
    }
    const label = button.innerHTML;
    try {
        await navigator.clipboard.writeText(button.dataset.copy);
        button.textContent = 'Đã chép';
    } catch {
        // Trình duyệt không cho: chọn sẵn chữ để người dùng bấm Ctrl+C.
        getSelection().selectAllChildren(button.previousElementSibling);
        button.textContent = 'Bấm Ctrl+C';
    }
    setTimeout(() => { button.innerHTML = label; }, 1500);
});
